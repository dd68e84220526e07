package xuefa.notice;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something that somebody should know. Holds as little of people as possible: no identity number, no phone number, no marks.
 *
 * @param key what it is about, such as {@code study.planned/<session>}: the same key for the same person is told once
 * @param kind room and participle; its sentences stand in {@code words/notice_zh.properties} and {@code _en}
 * @param facts the few words that the sentences mention, by name
 * @param link where in the app to go, a path such as {@code /study}; empty for nowhere
 * @param inApp whether it is listed in the app
 * @param urgent whether it goes out in quiet hours too
 * @param secret whether the facts are erased once it is sent, such as a code; never listed in the app
 * @param direct an address given with it, instead of those that the person has
 */
public record Notice(
        UUID personId,
        String key,
        String kind,
        Map<String, String> facts,
        String link,
        boolean inApp,
        boolean urgent,
        boolean secret,
        Optional<Direct> direct) {
    private static final Pattern KIND = Pattern.compile("[a-z]+\\.[a-zA-Z]+");
    private static final int LONGEST_KEY = 200;

    /** @param channel {@code mail}, or the name of a gateway */
    public record Direct(String channel, String address) {
        @Override
        public String toString() {
            return channel;
        }
    }

    public Notice {
        if (!KIND.matcher(kind).matches() || !NoticeWords.knows(kind)) {
            throw new IllegalArgumentException("no words for notices of this kind: " + kind);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a key has 1 to " + LONGEST_KEY + " characters");
        }
        if (!link.isEmpty() && !link.startsWith("/")) {
            throw new IllegalArgumentException("a link is a path: " + link);
        }
        if (secret && inApp) {
            throw new IllegalArgumentException("what is secret isn't kept for the app");
        }
        facts = Map.copyOf(facts);
    }

    /** Told in the app, and wherever the person has an address. */
    public static Notice of(UUID personId, String key, String kind, Map<String, String> facts, String link) {
        return new Notice(personId, key, kind, facts, link, true, false, false, Optional.empty());
    }

    /** Sent at once to one address, such as a code by text message; erased once it is sent, never listed in the app. */
    public static Notice secret(UUID personId, String key, String kind, Map<String, String> facts, Direct to) {
        return new Notice(personId, key, kind, facts, "", false, true, true, Optional.of(to));
    }

    public Notice urgently() {
        return new Notice(personId, key, kind, facts, link, inApp, true, secret, direct);
    }

    /** Never the facts: they may be secret. */
    @Override
    public String toString() {
        return kind + " " + key;
    }
}
