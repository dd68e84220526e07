package xuefa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a verification says of a record that somebody worked on behind the application's back. */
class VerifyingTest {
    @Test
    void a_record_that_nobody_touched_is_whole() {
        try (SealedRecord record = SealedRecord.copy()) {
            Verification found = record.verify(record.heads().toArray(String[]::new));

            assertThat(found.faults()).isEmpty();
            assertThat(found.waiting()).isZero();
            assertThat(found.erased()).isPositive();
            assertThat(found.handedOut()).isEqualTo(found.blocks()).isGreaterThan(7);
        }
    }

    @Test
    void a_changed_score_is_named() {
        try (SealedRecord record = SealedRecord.copy()) {
            String key = record.texts("select attempt_id || '/1' from result limit 1")
                    .getFirst();
            record.sql("update result set score = 9900 where attempt_id = '" + key.replace("/1", "") + "'");

            assertThat(record.verify().faults()).singleElement().satisfies(fault -> {
                assertThat(fault.table()).isEqualTo("result");
                assertThat(fault.key()).isEqualTo(key);
                assertThat(fault.what()).isEqualTo(Fault.What.EDITED);
                assertThat(fault.place()).startsWith("record/");
            });
        }
    }

    @Test
    void a_row_that_the_application_did_not_write_is_named_even_when_it_is_queued_for_sealing() {
        try (SealedRecord record = SealedRecord.copy()) {
            record.sql("""
                    insert into audit_entry (id, address, session, code, subject_kind, subject_id, before, after, reason)
                    values ('00000000-0000-7000-8000-00000000abcd', '', '', 'a.b', '', '', '{}', '{}', '');
                    insert into seal_due (id, kind, key, proof)
                    values (gen_random_uuid(), 'entry', '00000000-0000-7000-8000-00000000abcd', '');
                    """);
            record.seal();

            assertThat(record.verify().faults())
                    .extracting(Fault::table, Fault::what)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.api.Assertions.tuple("seal_due", Fault.What.NOT_VOUCHED),
                            org.assertj.core.api.Assertions.tuple("audit_entry", Fault.What.INSERTED));
        }
    }

    @Test
    void what_was_just_written_waits_and_is_no_fault() {
        try (SealedRecord record = SealedRecord.copy()) {
            record.deed("test.done", "just now", "");

            assertThat(record.verify()).satisfies(found -> {
                assertThat(found.faults()).isEmpty();
                assertThat(found.waiting()).isEqualTo(1);
            });
        }
    }

    @Test
    void a_row_that_vanished_before_its_block_leaves_a_leaf_that_says_so() {
        try (SealedRecord record = SealedRecord.copy()) {
            record.deed("test.done", "just now", "");
            record.sql("delete from audit_entry where subject_id = 'just now'");
            record.seal();

            assertThat(record.verify().faults())
                    .extracting(Fault::what)
                    .containsExactly(Fault.What.REMOVED_BEFORE_SEALING);
        }
    }

    @Test
    void a_chain_that_was_cut_and_sealed_anew_differs_from_the_heads_that_were_handed_out() {
        try (SealedRecord record = SealedRecord.copy()) {
            List<String> heads = record.heads();
            String last = String.valueOf(heads.size() - 1);
            record.sql("delete from seal_salt where block = " + last + "; delete from seal_leaf where block = " + last
                    + "; delete from seal_block where number = " + last);
            record.deed("test.done", "something else", "");
            record.seal();

            assertThat(record.verify(heads.toArray(String[]::new)).faults())
                    .extracting(Fault::key, Fault::what)
                    .contains(org.assertj.core.api.Assertions.tuple("record/" + last, Fault.What.NOT_AS_HANDED_OUT));
        }
    }

    @Test
    void a_chain_that_is_gone_is_missed_by_whoever_holds_a_head() {
        try (SealedRecord record = SealedRecord.copy()) {
            List<String> heads = record.heads();
            record.sql("truncate seal_block, seal_leaf, seal_salt, seal_due");

            assertThat(record.verify(heads.getLast()).faults())
                    .extracting(Fault::what)
                    .contains(Fault.What.NOT_AS_HANDED_OUT, Fault.What.INSERTED);
        }
    }

    @Test
    void what_a_rule_erased_is_told_from_what_was_tampered_with() {
        try (SealedRecord record = SealedRecord.copy()) {
            List<String> keys = record.texts("select id::text from audit_entry where subject_id = 'thing 1'");
            assertThat(record.erase(Kinds.ENTRY, keys)).isEqualTo(1);
            assertThat(record.erase(Kinds.ENTRY, keys)).isZero();
            record.seal();
            assertThat(record.verify().faults()).isEmpty();
            assertThat(record.texts("select reason from audit_entry where subject_id = 'thing 1'"))
                    .containsExactly("");

            record.sql("update audit_entry set reason = 'put back' where subject_id = 'thing 1'");
            assertThat(record.verify().faults()).extracting(Fault::key).containsExactlyElementsOf(keys);
        }
    }

    @Test
    void an_erasure_that_no_rule_made_is_a_tampering() {
        try (SealedRecord record = SealedRecord.copy()) {
            record.sql("""
                    delete from seal_salt s using seal_leaf l, audit_entry e
                      where (l.chain, l.block, l.place) = (s.chain, s.block, s.place) and l.key = e.id::text and e.subject_id = 'thing 2';
                    insert into seal_erasure (id, kind, key, rule, left_over, reason)
                      select gen_random_uuid(), 'entry', id::text, 'none', '{}', '' from audit_entry where subject_id = 'thing 2';
                    delete from audit_entry where subject_id = 'thing 2';
                    """);

            assertThat(record.verify().faults()).extracting(Fault::table).contains("seal_erasure");
        }
    }

    @Test
    void a_sitting_that_is_not_as_it_was_announced_is_named() {
        try (SealedRecord record = SealedRecord.copy()) {
            String id = record.texts("select id::text from sitting where version = 2 limit 1")
                    .getFirst();
            record.sql("update sitting set closes_at = closes_at + interval '1 minute' where id = '" + id + "'");

            assertThat(record.verify().faults()).containsExactly(new Fault("sitting", id, Fault.What.EDITED, ""));
        }
    }

    @Test
    void a_sitting_taken_back_to_an_earlier_announcement_is_named() {
        try (SealedRecord record = SealedRecord.copy()) {
            String id = record.texts("select id::text from sitting where version = 2 limit 1")
                    .getFirst();
            record.sql("delete from sitting_version where version = 2 and sitting_id = '" + id + "';"
                    + "update sitting set version = 1, closes_at = closes_at - interval '1 hour' where id = '" + id
                    + "'");

            assertThat(record.verify().faults())
                    .extracting(Fault::table, Fault::key, Fault::what)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple("sitting_version", id + "/2", Fault.What.REMOVED));
        }
    }

    @Test
    void somebody_put_on_a_closed_roster_is_named() {
        try (SealedRecord record = SealedRecord.copy()) {
            String id = record.texts("select id::text from sitting limit 1").getFirst();
            String person = "00000000-0000-7000-9000-000000000001";
            record.sql("insert into roster (sitting_id, person_id, unit_id) values ('" + id + "', '" + person
                    + "', '00000000-0000-7000-8000-000000000001')");

            assertThat(record.verify().faults())
                    .extracting(Fault::table, Fault::key, Fault::what)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple("roster", id + "/" + person, Fault.What.INSERTED));
        }
    }

    @Test
    void ten_thousand_changes_at_once_are_each_named() {
        try (SealedRecord record = SealedRecord.copy()) {
            record.sql("""
                    insert into audit_entry (id, address, session, code, subject_kind, subject_id, before, after, reason)
                    select gen_random_uuid(), '', '', 'a.b', '', '', '{}', '{}', '' from generate_series(1, 10000)
                    """);

            assertThat(record.verify()).satisfies(found -> {
                assertThat(found.faults()).hasSize(10_000);
                assertThat(found.more()).isZero();
            });
        }
    }

    @Test
    void a_row_is_named_although_its_leaf_was_moved_out_of_a_block_that_is_gone() {
        try (SealedRecord record = SealedRecord.copy()) {
            String id =
                    record.texts("select id::text from indicator_book limit 1").getFirst();
            record.sql("update indicator_book set source = 'another' where id = '" + id + "';"
                    + "update seal_leaf set chain = 'elsewhere' where key = '" + id + "';"
                    + "delete from seal_block where number = 0");

            assertThat(record.verify().faults())
                    .contains(
                            new Fault("indicator_book", id, Fault.What.INSERTED, ""),
                            new Fault("seal_block", "record/0", Fault.What.MISSING, "record/0"));
        }
    }

    @Test
    void a_row_is_named_although_a_leaf_for_it_was_slipped_into_a_block() {
        try (SealedRecord record = SealedRecord.copy()) {
            ProtectedRow row = new ProtectedRow("bank_release", "made up", new java.util.TreeMap<>());
            String leaf = new Leaf(
                            Kinds.BANK_RELEASE,
                            "made up",
                            List.of(new Leaf.Row(row.table(), row.key(), row.digest(new byte[16]))))
                    .content();
            record.sql("insert into bank_release (digest, name, content) values ('made up', 'r', '');"
                    + "insert into seal_salt (chain, block, place, salt) values ('record', 1, 999, '\\x00');"
                    + "insert into seal_leaf (chain, block, place, kind, key, content) values ('record', 1, 999, 'bankRelease', 'made up', '"
                    + leaf + "')");

            assertThat(record.verify().faults())
                    .extracting(Fault::table, Fault::key, Fault::what)
                    .contains(
                            org.assertj.core.api.Assertions.tuple("bank_release", "made up", Fault.What.INSERTED),
                            org.assertj.core.api.Assertions.tuple("seal_leaf", "record/1/999", Fault.What.INSERTED));
        }
    }

    @Test
    void whoever_rewrites_a_leaf_for_an_edited_row_is_found_even_when_other_leaves_are_gone() {
        try (SealedRecord record = SealedRecord.copy()) {
            String id = record.texts("select key from seal_leaf where kind = 'exam' limit 1")
                    .getFirst();
            // A leaf that says what the row is now, as somebody who knows the format writes it.
            record.sql("update exam set title = 'another' where id = '" + id + "'");
            Fault edited = record.verify().faults().getFirst();
            assertThat(edited.table()).isEqualTo("exam");
            record.sql("update seal_leaf set content = replace(content, substring(content from '[0-9a-f]{64}'), '"
                    + record.digestOf(Kinds.EXAM, id) + "') where kind = 'exam' and key = '" + id + "';"
                    + "delete from seal_leaf where block = 0 and kind = 'sitting'");

            assertThat(record.verify().faults())
                    .contains(new Fault("seal_leaf", "record/0/*", Fault.What.REORDERED, "record/0"))
                    .noneMatch(fault -> fault.table().equals("exam"));
        }
    }

    @Test
    void an_erasure_that_nobody_sealed_excuses_nothing() {
        try (SealedRecord record = SealedRecord.copy()) {
            String id = record.texts("select id::text from audit_entry where subject_id = 'thing 2'")
                    .getFirst();
            record.sql("delete from audit_entry where id = '" + id + "';"
                    + "insert into seal_erasure (id, kind, key, rule, left_over, reason) values (gen_random_uuid(), 'entry', '"
                    + id
                    + "', 'none', '{}', '')");

            assertThat(record.verify().faults())
                    .extracting(Fault::table, Fault::what)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.api.Assertions.tuple("seal_erasure", Fault.What.INSERTED),
                            org.assertj.core.api.Assertions.tuple("audit_entry", Fault.What.REMOVED));
        }
    }

    @Test
    void a_proof_that_was_kept_seals_nothing_more_of_a_closed_roster() {
        try (SealedRecord record = SealedRecord.copy()) {
            String id = record.texts("select id::text from sitting limit 1").getFirst();
            record.queue(Kinds.ROSTER, id);
            record.sql("insert into roster (sitting_id, person_id, unit_id) values ('" + id
                    + "', gen_random_uuid(), '00000000-0000-7000-8000-000000000001')");

            assertThat(record.verify().faults()).extracting(Fault::table).containsExactly("roster");
            record.seal();
            assertThat(record.verify().faults()).extracting(Fault::table).containsExactly("roster");
        }
    }

    @Test
    void an_answer_that_would_count_is_named_although_late_answers_wait() {
        try (SealedRecord record = SealedRecord.copy()) {
            String id = record.texts("select id::text from attempt where number = 1 limit 1")
                    .getFirst();
            record.sql(
                    "insert into answer select id, 1, 99, 'q', '[]', sha256('x'), 'accepted', now() from attempt where id = '"
                            + id
                            + "'; insert into answer select id, 1, 98, 'q', '[]', sha256('x'), 'late', now() from attempt where id = '"
                            + id
                            + "'; insert into seal_due (id, kind, key, proof) values (gen_random_uuid(), 'lateAnswers', '"
                            + id
                            + "', '')");

            assertThat(record.verify().faults())
                    .containsExactly(new Fault("answer", id + "/1/99", Fault.What.INSERTED, ""));
        }
    }

    @Test
    void a_post_and_a_certificate_that_nobody_wrote_are_named() {
        try (SealedRecord record = SealedRecord.copy()) {
            String post = record.texts("select id::text from post limit 1").getFirst();
            String certificate =
                    record.texts("select id::text from certificate limit 1").getFirst();
            record.sql("update post set category = 'enforcementSupervisor' where id = '" + post
                    + "'; update certificate set valid_from = '2026-01-01', valid_to = '2036-01-01' where id = '"
                    + certificate
                    + "'; delete from certificate_card where certificate_id = '" + certificate + "'");

            assertThat(record.verify().faults())
                    .extracting(Fault::table, Fault::what)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.api.Assertions.tuple("post", Fault.What.EDITED),
                            org.assertj.core.api.Assertions.tuple("certificate", Fault.What.EDITED),
                            org.assertj.core.api.Assertions.tuple("certificate_card", Fault.What.REMOVED));
        }
    }

    @Test
    void a_post_is_named_although_a_version_was_written_for_it() {
        try (SealedRecord record = SealedRecord.copy()) {
            record.sql("update post set level = 'bureau' where id = (select id from post limit 1)");
            record.sql("insert into row_version (subject, subject_id, version, content)"
                    + " select s.subject, s.subject_id, 2, s.content::text::json from sheet s join row_version v using (subject, subject_id)"
                    + " where s.subject = 'person' and s.content <> v.content::jsonb");

            assertThat(record.verify().faults())
                    .extracting(Fault::table, Fault::what)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.api.Assertions.tuple("post", Fault.What.EDITED),
                            org.assertj.core.api.Assertions.tuple("row_version", Fault.What.INSERTED));
        }
    }

    @Test
    void what_is_kept_anew_is_whole_at_once_and_once_it_is_sealed() {
        try (SealedRecord record = SealedRecord.copy()) {
            record.sql("update post set level = 'bureau' where id = (select id from post limit 1)");
            record.keep(Sheets.PERSON);

            assertThat(record.verify().faults()).isEmpty();
            record.seal();
            assertThat(record.verify().faults()).isEmpty();
            assertThat(record.texts("select count(*)::text from row_version where version = 2"))
                    .containsExactly("1");
        }
    }
}
