package xuefa.app;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.ZoneId;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;
import xuefa.study.StudyNotices;
import xuefa.study.http.AttendanceApi;
import xuefa.study.http.StudyApi;
import xuefa.study.store.AttendanceStore;
import xuefa.study.store.Crediting;
import xuefa.study.store.MeetingStore;
import xuefa.study.store.StudyChanges;
import xuefa.study.store.StudyStore;

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
        Crediting crediting = (tx, actor, session, people) -> Future.succeededFuture();
        var sessions = new StudyStore(store, new StudyChanges(new StudyNotices(zone), crediting));
        byte[] secret = common.keys().receiptSecret();
        new StudyApi(sessions, new MeetingStore(store), zone).addTo(api);
        new AttendanceApi(new AttendanceStore(store, crediting, secret), sessions, clock, zone).addTo(api);
    }
}
