package xuefa.app;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.access.flow.SendingCode;
import xuefa.notice.Notice;
import xuefa.notice.store.Outbox;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore.Tx;

/** Sends one-time codes through the outbox of notices, which forgets them once they are sent. */
record CodesByNotice(FieldCipher cipher, String channel) implements SendingCode {
    /** The gateway for text messages, as notices know it. */
    static final String CHANNEL = "sms";

    private static final String PHONES = """
            select id, phone_sealed from person where id = any ($1) and phone_sealed is not null
            """;

    @Override
    public Future<List<UUID>> send(Tx tx, List<Message> messages) {
        UUID[] people = messages.stream().map(Message::personId).toArray(UUID[]::new);
        return tx.query(PHONES, Tuple.tuple().addArrayOfUUID(people)).compose(rows -> {
            Map<UUID, String> phones = new HashMap<>();
            for (Row row : rows) {
                UUID id = row.getUUID("id");
                phones.put(
                        id,
                        cipher.open(
                                "person.phone",
                                id,
                                row.getBuffer("phone_sealed").getBytes()));
            }
            List<Notice> notices = new ArrayList<>();
            List<UUID> unreachable = new ArrayList<>();
            for (Message each : messages) {
                String phone = phones.get(each.personId());
                if (phone == null) {
                    unreachable.add(each.personId());
                } else {
                    notices.add(notice(each, phone));
                }
            }
            return Outbox.add(tx, notices).map(unreachable);
        });
    }

    private Notice notice(Message message, String phone) {
        return Notice.secret(
                message.personId(),
                "access.code/" + message.codeId(),
                message.reset() ? "access.codeToReset" : "access.codeToActivate",
                Map.of("code", message.code().shown()),
                new Notice.Direct(channel, phone));
    }
}
