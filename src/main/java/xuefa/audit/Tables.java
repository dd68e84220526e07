package xuefa.audit;

import java.util.List;
import java.util.Set;

/**
 * What the application may do to each table: one place, from which the database's rights are set after every migration. Who
 * migrates, cleans rehearsals away or erases by a rule of retention uses another user of the database.
 */
public final class Tables {
    /**
     * @param updates columns that may be changed; read only where {@code everything} is false
     * @param everything rows may be changed and removed
     */
    public record Rights(String table, Set<String> updates, boolean removes, boolean everything) {
        /** These columns may be changed as well. */
        Rights butUpdates(String... columns) {
            return new Rights(table, Set.of(columns), removes, everything);
        }

        /** Rows may be removed as well. */
        Rights andRemoves() {
            return new Rights(table, updates, true, everything);
        }
    }

    public static final List<Rights> ALL = List.of(
            // The record
            insertOnly("audit_entry"),
            insertOnly("seal_block"),
            insertOnly("seal_leaf"),
            insertOnly("seal_salt"),
            insertOnly("seal_erasure"),
            insertOnly("row_version"),
            insertOnly("seal_due").butUpdates("refused").andRemoves(),
            insertOnly("seal_check")
                    .butUpdates("touched_at", "checked", "of", "state", "ended_at", "faults", "outcome"),
            insertOnly("attempt")
                    .butUpdates("state", "epoch", "due_at", "grace_until", "submitted_at", "submitted_by", "receipt"),
            insertOnly("paper"),
            insertOnly("answer"),
            insertOnly("time_grant"),
            insertOnly("time_grant_order"),
            insertOnly("result"),
            insertOnly("role_grant").butUpdates("ended_at", "ended_by", "end_reason"),
            // What never changes once it is there
            insertOnly("installation"),
            insertOnly("exam"),
            insertOnly("exam_event"),
            insertOnly("bank_release"),
            insertOnly("numbered_release"),
            insertOnly("released_question"),
            insertOnly("question_code"),
            insertOnly("question_report"),
            insertOnly("question_report_answer").butUpdates("seen_at"),
            insertOnly("law").butUpdates("title", "newest_id"),
            insertOnly("law_version"),
            insertOnly("law_repeal"),
            insertOnly("law_text"),
            insertOnly("law_article"),
            insertOnly("required_law_list"),
            insertOnly("sitting").butUpdates("opens_at", "closes_at", "version", "roster_commitment", "cancelled_at"),
            insertOnly("sitting_version"),
            insertOnly("roster"),
            insertOnly("study_session_event"),
            insertOnly("study_attendance"),
            insertOnly("study_code_refusal"),
            insertOnly("study_file"),
            insertOnly("study_evidence").butUpdates("removed_at"),
            insertOnly("notice").butUpdates("facts", "read_at"),
            insertOnly("notice_delivery")
                    .butUpdates("address", "state", "attempts", "next_at", "leased_until", "detail", "changed_at"),
            insertOnly("notice_attempt"),
            insertOnly("notice_rules"),
            insertOnly("rehearsal").butUpdates("cleaning_since", "cleaned_at"),
            // Signing in
            insertOnly("second_factor").butUpdates("secret", "confirmed_at", "ended_at", "last_step"),
            insertOnly("recovery_code").butUpdates("used_at"),
            insertOnly("access_code").butUpdates("looked_at", "used_at", "ended_at"),
            insertOnly("known_device").butUpdates("last_used_at").andRemoves(),
            insertOnly("familiar_place").butUpdates("last_used_at").andRemoves(),
            insertOnly("unified_identity"),
            insertOnly("unified_return").andRemoves(),
            insertOnly("session")
                    .butUpdates("ended_at", "ended_because", "last_used_at", "hold", "strong")
                    .andRemoves(),
            insertOnly("pulse").butUpdates("beat_at"),
            insertOnly("course_version"),
            insertOnly("course_media"),
            insertOnly("course_answer"),
            insertOnly("course_hours"),
            insertOnly("course_learner").butUpdates("completed_at"),
            insertOnly("course_test").butUpdates("submitted_at", "answers", "correct", "passed"),
            insertOnly("study_segment"),
            insertOnly("study_progress").butUpdates("covered", "changed_at", "done_at"),
            insertOnly("study_flag")
                    .butUpdates("times", "last_at", "detail", "decision", "decided_by", "decided_at", "words"),
            insertOnly("register_history"),
            insertOnly("retention_run"),
            // Training
            insertOnly("hours_entry"),
            insertOnly("training_event"),
            insertOnly("training_attendance"),
            insertOnly("training_exam"),
            insertOnly("list_progress"),
            insertOnly("hours_closing"),
            insertOnly("hours_closed_person"),
            insertOnly("hours_objection"),
            insertOnly("hours_objection_step"),
            insertOnly("hours_import"),
            insertOnly("hours_import_row"),
            insertOnly("hours_certificate"),
            insertOnly("training_plan"),
            insertOnly("training_plan_item").butUpdates("ended_at", "ended_by", "end_reason"),
            insertOnly("training_plan_cover"),
            insertOnly("figure_due").andRemoves(),
            insertOnly("figure_round").butUpdates("day", "book"),
            open("person_figure"),
            open("unit_figure"),
            open("figure_member"),
            open("figure_hours"),
            open("figure_tally"),
            // Reports
            open("report_count"),
            open("report_count_rows"),
            insertOnly("exam_leave"),
            insertOnly("exam_leave_step"),
            insertOnly("indicator_book"),
            insertOnly("follow_up").butUpdates("due", "state", "level", "version"),
            insertOnly("follow_up_step"),
            // Certificates
            insertOnly("certificate")
                    .butUpdates(
                            "unit_id",
                            "issued_unit_id",
                            "number",
                            "area",
                            "state",
                            "valid_from",
                            "valid_to",
                            "cards",
                            "version",
                            "changed_at"),
            insertOnly("certificate_round").butUpdates("day"),
            insertOnly("renewal_campaign").butUpdates("closed_at", "closed_by", "close_reason"),
            insertOnly("renewal_review")
                    .butUpdates(
                            "state",
                            "level",
                            "refused_on",
                            "outcome",
                            "gaps",
                            "next_from",
                            "next_to",
                            "judged_on",
                            "judged_at",
                            "version",
                            "unit_id"),
            insertOnly("renewal_step"),
            insertOnly("renewal_rule_book"),
            insertOnly("card_print").butUpdates("ended_at"),
            insertOnly("card_print_row"),
            open("renewal_mark"),
            insertOnly("renewal_batch").butUpdates("total", "ended_at", "cancelled_at"),
            insertOnly("renewal_batch_row").butUpdates("outcome", "problem"),
            insertOnly("assessment"),
            insertOnly("sanction"),
            insertOnly("exam_record"),
            insertOnly("certificate_event"),
            insertOnly("certificate_card"),
            open("certificate_photo"),
            // What is worked on
            insertOnly("study_session")
                    .butUpdates(
                            "kind",
                            "year",
                            "number",
                            "title",
                            "starts_at",
                            "days",
                            "minutes",
                            "place",
                            "speaker",
                            "speaker_role",
                            "subject",
                            "laws",
                            "meeting_id",
                            "notes",
                            "state",
                            "version",
                            "submitted_by",
                            "held_at",
                            "digest"),
            open("study_invitee"),
            open("executive_meeting"),
            open("notice_address"),
            open("unit_place"),
            open("employment"),
            open("standing"),
            open("tenure"),
            open("absence"),
            open("table_import"),
            open("table_import_row"),
            open("unit"),
            open("person"),
            open("post"),
            open("account"),
            open("exam_draft"),
            open("bank"),
            open("bank_law"),
            open("bank_law_version"),
            open("question"),
            open("question_version"),
            open("question_event"),
            open("question_citation"),
            open("question_amendment"),
            open("unheard_wording"),
            open("unjudged_question"),
            open("bank_import"),
            open("bank_import_piece"),
            open("bank_import_record"),
            open("column_choice"),
            open("guiding_case"),
            open("guiding_case_article"),
            open("course"),
            open("study_clock"),
            open("list_standing"),
            open("list_counting"),
            open("law_gist"));

    private Tables() {}

    private static Rights insertOnly(String table) {
        return new Rights(table, Set.of(), false, false);
    }

    private static Rights open(String table) {
        return new Rights(table, Set.of(), true, true);
    }
}
