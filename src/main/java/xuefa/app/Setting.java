package xuefa.app;

import java.util.Locale;

/** What can be set, with its default and the reason for it. */
public enum Setting {
    DATA_FOLDER("data", "where the node keeps its own stores, keys and secrets"),
    HTTP_HOST("127.0.0.1", "loopback, since plain HTTP belongs nowhere else; 0.0.0.0 is every address of this machine"),
    HTTP_PORT("8080", "the address ends with it"),
    HTTP_TLS("off", "off, local (an authority made here, which phones are told to trust), or files"),
    TLS_CERTIFICATE("", "with http.tls=files: PEM, the server's certificate, then those above it"),
    TLS_KEY("", "with http.tls=files: PEM, not encrypted"),
    HTTP_BODY_LIMIT_BYTES("65536", "a full batch of 200 answers is 30 kB"),
    IMPORT_LIMIT_BYTES(
            "33554432",
            "of a file of questions: 32 MiB hold a bank of 100,000; it is in memory while it is read, at most 64 MiB"),
    HTTP_THREADS("0", "event loops; 0 means one for each core"),
    PUBLIC_ORIGIN(
            "",
            "https://… as people type it, when a proxy with TLS stands in front; requests that name another host are refused"),
    HTTP_PROXIES(
            "",
            "addresses or ranges of the proxies in front, as 10.0.0.5,10.1.0.0/16: only they are believed when they say in X-Forwarded-For for whom they ask"),
    OUTGOING_PRIVATE_ORIGINS(
            "",
            "what this server may call at private addresses, as https://login.intra.example,https://sms.intra.example:8443; everything else it calls must be public and HTTPS"),
    OUTGOING_AUTHORITIES("", "PEM of the certificate authorities of what is called; empty means those that Java knows"),
    ZONE("Asia/Shanghai", "days and years are counted here"),
    POSTGRES_URL("", "postgres://user:password@host:port/database; empty means a PostgreSQL of the node's own"),
    POSTGRES_OWNER_URL(
            "",
            "the same database as its owner, who migrates it and sets the narrow rights of the user in postgres.url; empty means that user does both, and the record is less safe (audit.md)"),
    REDIS_URL("", "redis://…; empty means a Redis of the node's own"),
    KEYS_FOLDER("", "master keys, shared by all nodes; empty means keys/ in the data folder"),
    FIELDS_CIPHER(
            "aes",
            "seals identity and phone numbers: aes (AES-256-GCM) or sm4 (SM4-GCM); xuefa keys reseal changes what is there"),
    RECORD_FOLDER(
            "",
            "signed heads of the record are appended to heads.txt here, best on a disk that the database's administrator can't write; empty means record/ in the data folder"),
    WEB_FOLDER("", "the built web app; empty means the one that came with the program"),
    QUESTION_BANK("", "the bank that the demo is made from; empty means the one that came with the program"),
    SESSION_HOURS("12", "a working day"),
    SESSION_IDLE_MINUTES(
            "30", "of everybody who does more than sit exams: a desk that was left (GB/T 22239-2019, 8.1.4.1)"),
    SESSION_CANDIDATE_IDLE_MINUTES(
            "480", "of candidates: nothing may come between the waiting hall and the end of an exam"),
    SIGN_INS_WAITING("256", "about 40 s of password checks on one core; more are told to come again"),
    OUTAGE_SECONDS("15", "a shorter gap is within what phones repeat by themselves"),
    OUTAGE_LONGEST_MINUTES("240", "a longer outage is for an exam officer to decide"),
    DEMO_CANDIDATES(
            "200", "with --demo: virtual candidates who sit an exam all the time, for officers to watch; 0 for none"),
    LIMIT_SESSION_PER_SECOND(
            "20", "requests of one session, ten seconds' worth at once; a phone in an exam sends one in some seconds; 0 for no limit"),
    LIMIT_ADDRESS_PER_SECOND(
            "500",
            "requests without a session from one address, 40 seconds' worth at once: an office of 2,000 may arrive together; 0 for no limit"),
    LIMIT_SEARCHES_PER_MINUTE("120", "of one session: typing looks twice a second; 0 for no limit"),
    LIMIT_FILES_PER_MINUTE("30", "files that one person sends or fetches, counted at all nodes; 0 for no limit"),
    LIMIT_CONNECTIONS("50000", "of one node; 20,000 phones hold two each at most; more are closed at once"),
    CHECK_REPLIES("false", "hold replies against the contract, as tests do");

    private final String standard;
    private final String reason;

    Setting(String standard, String reason) {
        this.standard = standard;
        this.reason = reason;
    }

    public String standard() {
        return standard;
    }

    public String reason() {
        return reason;
    }

    /** In files and flags: {@code http.port}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /** In the environment: {@code XUEFA_HTTP_PORT}. */
    public String variable() {
        return "XUEFA_" + name();
    }
}
