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
            insertOnly("seal_due").butUpdates("refused").andRemoves(),
            insertOnly("seal_check").butUpdates("touched_at", "checked", "of", "state", "ended_at", "faults", "outcome"),
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
            insertOnly("sitting")
                    .butUpdates("opens_at", "closes_at", "version", "roster_commitment", "cancelled_at"),
            insertOnly("rehearsal").butUpdates("cleaning_since", "cleaned_at"),
            insertOnly("session").butUpdates("ended_at"),
            insertOnly("pulse").butUpdates("beat_at"),
            // What is worked on
            open("unit"),
            open("person"),
            open("post"),
            open("account"),
            open("roster"),
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
            open("law_gist"));

    private Tables() {}

    private static Rights insertOnly(String table) {
        return new Rights(table, Set.of(), false, false);
    }

    private static Rights open(String table) {
        return new Rights(table, Set.of(), true, true);
    }
}
