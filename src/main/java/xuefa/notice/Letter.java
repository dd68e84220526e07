package xuefa.notice;

import java.util.Map;
import java.util.UUID;

/**
 * A notice on one way out of the app.
 *
 * @param id the same each time it is tried: the idempotency key of gateways, and the Message-ID of mail
 * @param to the address there
 * @param attempts how often it was tried, with this time
 */
public record Letter(
        UUID id, String channel, String to, String kind, Map<String, String> facts, String link, int attempts) {
    public NoticeWords.Said said() {
        return NoticeWords.say(kind, facts, false);
    }

    /** Neither the address nor the facts. */
    @Override
    public String toString() {
        return kind + " by " + channel + " " + id;
    }
}
