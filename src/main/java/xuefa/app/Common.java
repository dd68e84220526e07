package xuefa.app;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.UUID;
import xuefa.access.flow.SigningIn;
import xuefa.access.store.SessionMemory;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Receipts;
import xuefa.attempt.store.AttemptFileStore;
import xuefa.attempt.store.BatchedAnswerLog;
import xuefa.attempt.store.OutageStore;
import xuefa.bank.BankRelease;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.PreparedExam;
import xuefa.exam.store.ExamStore;
import xuefa.shared.Keys;
import xuefa.shared.http.Contract;
import xuefa.shared.http.OpenStreams;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.StoreAddress;

/** What the event loops of a node share: addresses, keys, and memory for what never changes. Safe for any thread. */
record Common(
        Config config,
        StoreAddress postgres,
        StoreAddress redis,
        Contract contract,
        Receipts receipts,
        FieldCipher fields,
        SigningIn.PasswordChecks passwordChecks,
        SessionMemory sessions,
        Cache<String, BankRelease> releases,
        Cache<UUID, PreparedExam> exams,
        Cache<UUID, AttemptFile> attempts,
        BatchedAnswerLog.Memory answers,
        OutageStore.Memory pulse,
        OpenStreams streams,
        FileThreads files,
        boolean demoTools) {

    static Common of(
            Config config,
            StoreAddress postgres,
            StoreAddress redis,
            Contract contract,
            SigningIn.PasswordChecks passwordChecks) {
        return new Common(
                config,
                postgres,
                redis,
                contract,
                new Receipts(Keys.in(config.keysFolder())),
                FieldCipher.in(config.keysFolder(), config.sealing()),
                passwordChecks,
                new SessionMemory(),
                ReleaseStore.newCache(),
                ExamStore.newCache(),
                AttemptFileStore.newCache(),
                new BatchedAnswerLog.Memory(),
                new OutageStore.Memory(),
                new OpenStreams(),
                new FileThreads(),
                false);
    }

    /** @param tools whether people may do what only a demo lets them do */
    Common withDemoTools(boolean tools) {
        return new Common(
                config,
                postgres,
                redis,
                contract,
                receipts,
                fields,
                passwordChecks,
                sessions,
                releases,
                exams,
                attempts,
                answers,
                pulse,
                streams,
                files,
                tools);
    }
}
