package xuefa.app;

import com.github.benmanes.caffeine.cache.Cache;
import io.vertx.core.Vertx;
import java.util.UUID;
import xuefa.access.flow.PasswordChecks;
import xuefa.access.store.SessionMemory;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Receipts;
import xuefa.attempt.store.AttemptFileStore;
import xuefa.attempt.store.BatchedAnswerLog;
import xuefa.attempt.store.OutageStore;
import xuefa.audit.NewestHead;
import xuefa.audit.Vouching;
import xuefa.bank.BankRelease;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.PreparedExam;
import xuefa.exam.store.ExamStore;
import xuefa.shared.Keys;
import xuefa.shared.http.CallingOut;
import xuefa.shared.http.Contract;
import xuefa.shared.http.OpenStreams;
import xuefa.shared.http.Traffic;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.StoreAddress;

/** What the event loops of a node share: addresses, keys, and memory for what never changes. Safe for any thread. */
record Common(
        Config config,
        StoreAddress postgres,
        StoreAddress redis,
        Contract contract,
        Keys keys,
        NewestHead head,
        Receipts receipts,
        FieldCipher fields,
        SignInDesk desk,
        SessionMemory sessions,
        Cache<String, BankRelease> releases,
        Cache<UUID, PreparedExam> exams,
        Cache<UUID, AttemptFile> attempts,
        BatchedAnswerLog.Memory answers,
        OutageStore.Memory pulse,
        OpenStreams streams,
        Traffic.Memory traffic,
        FileThreads files,
        boolean demoTools) {

    static Common of(
            Config config,
            StoreAddress postgres,
            StoreAddress redis,
            Contract contract,
            PasswordChecks passwordChecks) {
        Keys keys = Keys.in(config.keysFolder());
        NewestHead head = new NewestHead();
        return new Common(
                config,
                postgres.vouchingWith(Vouching.secret(keys)),
                redis,
                contract,
                keys,
                head,
                new Receipts(keys, head),
                FieldCipher.in(config.keysFolder(), config.sealing()),
                SignInDesk.with(passwordChecks),
                new SessionMemory(),
                ReleaseStore.newCache(),
                ExamStore.newCache(),
                AttemptFileStore.newCache(),
                new BatchedAnswerLog.Memory(),
                new OutageStore.Memory(),
                new OpenStreams(),
                new Traffic.Memory(config.limits()),
                new FileThreads(),
                false);
    }

    /** The way to other servers, for one event loop. */
    CallingOut callingOut(Vertx vertx) {
        return new CallingOut(vertx, config.outgoing(), config.outgoingAuthorities());
    }

    /** @param tools whether people may do what only a demo lets them do */
    Common withDemoTools(boolean tools) {
        return new Common(
                config,
                postgres,
                redis,
                contract,
                keys,
                head,
                receipts,
                fields,
                desk,
                sessions,
                releases,
                exams,
                attempts,
                answers,
                pulse,
                streams,
                traffic,
                files,
                tools);
    }

    /** The same for another user of the database. */
    Common withPostgres(StoreAddress other) {
        return new Common(
                config,
                other.vouchingWith(postgres.voucher()),
                redis,
                contract,
                keys,
                head,
                receipts,
                fields,
                desk,
                sessions,
                releases,
                exams,
                attempts,
                answers,
                pulse,
                streams,
                traffic,
                files,
                demoTools);
    }
}
