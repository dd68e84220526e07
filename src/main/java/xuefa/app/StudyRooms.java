package xuefa.app;

import java.time.InstantSource;
import java.time.ZoneId;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;
import xuefa.study.StudyNotices;
import xuefa.study.http.AttendanceApi;
import xuefa.study.http.StudyApi;
import xuefa.study.store.AttendanceStore;
import xuefa.study.store.MeetingStore;
import xuefa.study.store.StudyLedger;
import xuefa.study.store.StudyPlans;
import xuefa.study.store.StudySteps;
import xuefa.study.store.StudyStore;
import xuefa.training.store.TrainingEvents;

/** Law study of leaders on one event loop. */
final class StudyRooms {
    private final RecordStore store;
    private final Common common;

    StudyRooms(RecordStore store, Common common) {
        this.store = store;
        this.common = common;
    }

    void addTo(Api api) {
        InstantSource clock = InstantSource.system();
        ZoneId zone = common.config().zone();
        var ledger = new StudyLedger(TrainingWiring.ledger(zone), new TrainingEvents(zone), zone);
        var sessions = new StudyStore(
                store, new StudyPlans(ledger), new StudySteps(new StudyNotices(zone), ledger));
        byte[] secret = common.keys().receiptSecret();
        new StudyApi(sessions, new MeetingStore(store, ledger), zone).addTo(api);
        new AttendanceApi(new AttendanceStore(store, ledger, secret), sessions, clock, zone).addTo(api);
    }
}
