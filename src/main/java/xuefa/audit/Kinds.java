package xuefa.audit;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is protected, in one place. A room that protects rows adds a line here, calls {@code ToSeal.add} in the transaction
 * that writes them, and lists its table among {@link Tables}. A column added later to a protected table is null in the rows that
 * are there.
 */
public final class Kinds {
    /** Of an attempt, from its submission on. */
    public static final String ATTEMPT = "attempt";

    /** Answers that came after the submission; they count for nothing, and are sealed beside those of their attempt. */
    public static final String LATE_ANSWERS = "lateAnswers";

    public static final String RESULT = "result";
    public static final String TIME_GRANT = "timeGrant";
    public static final String TIME_GRANT_ORDER = "timeGrantOrder";
    public static final String ENTRY = "entry";
    public static final String ROLE_GRANT = "roleGrant";
    public static final String ROLE_GRANT_END = "roleGrantEnd";
    public static final String EXAM = "exam";
    public static final String EXAM_EVENT = "examEvent";

    /** The times of a sitting, each version. */
    public static final String SITTING = "sitting";

    /** Who was admitted, from the closing of the roster on. */
    public static final String ROSTER = "roster";

    public static final String BANK_RELEASE = "bankRelease";
    public static final String NUMBERED_RELEASE = "numberedRelease";
    public static final String COURSE_VERSION = "courseVersion";
    public static final String COURSE_HOURS = "courseHours";
    public static final String ERASURE = "erasure";
    public static final String HOURS_ENTRY = "hoursEntry";
    public static final String HOURS_CERTIFICATE = "hoursCertificate";
    /** A year that was closed, with everybody's verdict. */
    public static final String HOURS_CLOSING = "hoursClosing";

    public static final String HOURS_OBJECTION = "hoursObjection";
    public static final String HOURS_OBJECTION_STEP = "hoursObjectionStep";
    public static final String TRAINING_EVENT = "trainingEvent";
    public static final String STUDY_ATTENDANCE = "studyAttendance";
    public static final String STUDY_SESSION = "studySession";
    public static final String CERTIFICATE_EVENT = "certificateEvent";
    public static final String RENEWAL_STEP = "renewalStep";
    public static final String RENEWAL_RULE_BOOK = "renewalRuleBook";

    public static final String ASSESSMENT = "assessment";
    public static final String SANCTION = "sanction";
    public static final String EXAM_RECORD = "examRecord";

    public static final String FOLLOW_UP = "followUp";
    public static final String FOLLOW_UP_STEP = "followUpStep";
    public static final String EXAM_LEAVE = "examLeave";
    public static final String EXAM_LEAVE_STEP = "examLeaveStep";
    public static final String INDICATOR_BOOK = "indicatorBook";

    /** A sheet of what changes, as it was last written: see {@link Sheets}. */
    public static final String ROW_VERSION = "rowVersion";

    public static final String REQUIRED_LIST = "requiredList";

    public static final List<Kind> ALL = List.of(
            Kind.of(ATTEMPT, "答卷", "attempt", "id")
                    .when("state = 'submitted'")
                    .with("paper", "attempt_id", "attempt_id")
                    .with("answer", "attempt_id", "attempt_id", "epoch", "seq")
                    .chained("chain_of_attempt(id)"),
            Kind.of(RESULT, "成绩", "result", "attempt_id", "grading_version").chained("chain_of_attempt(attempt_id)"),
            Kind.of(TIME_GRANT, "延时", "time_grant", "attempt_id", "id").chained("chain_of_attempt(attempt_id)"),
            Kind.of(TIME_GRANT_ORDER, "延时决定", "time_grant_order", "id"),
            Kind.of(ENTRY, "操作记录", "audit_entry", "id"),
            Kind.of(ROLE_GRANT, "授权", "role_grant", "id")
                    .without("ended_at", "ended_by", "end_reason")
                    .when("not virtual"),
            Kind.of(ROLE_GRANT_END, "授权终止", "role_grant", "id")
                    .only("ended_at is not null and not virtual", "id", "ended_at", "ended_by", "end_reason"),
            Kind.of(EXAM, "考试", "exam", "id").when("not virtual"),
            Kind.of(EXAM_EVENT, "考务记录", "exam_event", "id"),
            Kind.of(SITTING, "场次", "sitting_version", "sitting_id", "version")
                    .chained("chain_of_sitting(sitting_id)")
                    .versionsOf(
                            "sitting",
                            "id",
                            "not virtual",
                            "exam_id",
                            "opens_at",
                            "closes_at",
                            "version",
                            "roster_rule",
                            "roster_closes_at",
                            "cancelled_at"),
            Kind.of(ROSTER, "考试名册", "sitting", "id")
                    .only("roster_commitment is not null and not virtual", "id", "roster_commitment")
                    .with("roster", "sitting_id", "sitting_id", "person_id")
                    .chained("chain_of_sitting(id)"),
            Kind.of(BANK_RELEASE, "题库发布内容", "bank_release", "digest").when("name <> 'rehearsal'"),
            Kind.of(NUMBERED_RELEASE, "题库发布版", "numbered_release", "id")
                    .with("released_question", "release_id", "release_id", "question_id"),
            Kind.of(COURSE_VERSION, "课程版本", "course_version", "id"),
            Kind.of(COURSE_HOURS, "课程学时", "course_hours", "person_id", "version_id", "lesson_id"),
            Kind.of(HOURS_ENTRY, "学时记录", "hours_entry", "id"),
            Kind.of(HOURS_CERTIFICATE, "学时证明", "hours_certificate", "number"),
            Kind.of(HOURS_CLOSING, "学时年度结算", "hours_closing", "id")
                    .with("hours_closed_person", "closing_id", "closing_id", "person_id", "obligation"),
            Kind.of(HOURS_OBJECTION, "学时异议", "hours_objection", "id"),
            Kind.of(HOURS_OBJECTION_STEP, "学时异议处理", "hours_objection_step", "objection_id", "number"),
            Kind.of(TRAINING_EVENT, "学法活动事实", "training_event", "id")
                    .with("training_attendance", "event_id", "event_id", "person_id"),
            Kind.of(STUDY_ATTENDANCE, "学法考勤", "study_attendance", "id"),
            Kind.of(STUDY_SESSION, "学法活动", "study_session", "id").when("state = 'archived'"),
            Kind.of(CERTIFICATE_EVENT, "行政执法证件事件", "certificate_event", "id"),
            Kind.of(RENEWAL_STEP, "换证审核决定", "renewal_step", "id"),
            Kind.of(RENEWAL_RULE_BOOK, "换证规则", "renewal_rule_book", "id"),
            Kind.of(ASSESSMENT, "年度考核", "assessment", "id"),
            Kind.of(SANCTION, "处分", "sanction", "id"),
            Kind.of(EXAM_RECORD, "外部考试", "exam_record", "id"),
            Kind.of(FOLLOW_UP, "整改督办", "follow_up", "id").without("due", "state", "level", "version"),
            Kind.of(FOLLOW_UP_STEP, "督办步骤", "follow_up_step", "id"),
            Kind.of(EXAM_LEAVE, "免考缓考", "exam_leave", "sitting_id", "person_id"),
            Kind.of(EXAM_LEAVE_STEP, "免考缓考步骤", "exam_leave_step", "id"),
            Kind.of(INDICATOR_BOOK, "考核指标", "indicator_book", "id"),
            Kind.of(ROW_VERSION, "登记与证件版本", "row_version", "id"),
            Kind.of(REQUIRED_LIST, "应知应会清单", "required_law_list", "id"),
            Kind.of(ERASURE, "到期删除", "seal_erasure", "id"));

    private Kinds() {}

    public static Optional<Kind> of(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findAny();
    }
}
