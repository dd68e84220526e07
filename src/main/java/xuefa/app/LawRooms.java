package xuefa.app;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import xuefa.bank.store.ReleaseStore;
import xuefa.course.flow.LawLessons;
import xuefa.course.store.CourseShelfStore;
import xuefa.course.store.CourseVersions;
import xuefa.exam.flow.Exams;
import xuefa.law.flow.LookingAtRequiredLaws;
import xuefa.law.store.CompanionStore;
import xuefa.result.flow.LookingAtResult;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;
import xuefa.study.flow.LookingAtMyLaws;
import xuefa.study.http.MyLawsApi;
import xuefa.study.required.LawRules;
import xuefa.study.store.LawEvidenceStore;

/** Required lists, law by law, on one event loop. */
final class LawRooms {
    private static final LawRules RULES = LawRules.shipped();

    private final RecordStore store;
    private final Common common;
    private final Exams exams;
    private final LookingAtResult.Results results;
    private final ZoneId zone;

    LawRooms(RecordStore store, Common common, Exams exams, LookingAtResult.Results results) {
        this.store = store;
        this.common = common;
        this.exams = exams;
        this.results = results;
        this.zone = common.config().zone();
    }

    /** How long a law is read until it is done. */
    static Duration reading(InstantSource clock, ZoneId zone) {
        return Duration.ofMinutes(
                RULES.on(clock.instant().atZone(zone).toLocalDate()).readMinutes());
    }

    LookingAtMyLaws looking() {
        InstantSource clock = InstantSource.system();
        var companions = new CompanionStore(store);
        var versions = new CourseVersions(store, common.courses().versions());
        return new LookingAtMyLaws(
                new LookingAtRequiredLaws(companions, clock, zone),
                new LawLessons(companions),
                new LawEvidenceStore(store, zone),
                new CourseShelfStore(store, versions, clock, zone),
                new ReleaseStore(store, common.releases())::find,
                exams,
                results,
                RULES,
                clock,
                zone);
    }

    void addTo(Api api) {
        new MyLawsApi(looking()).addTo(api);
    }
}
