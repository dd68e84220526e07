package xuefa.attempt.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.LiveSitting;
import xuefa.attempt.LiveSitting.Version;
import xuefa.attempt.flow.Watching;
import xuefa.exam.OverseenSitting;
import xuefa.shared.http.EventStream;

/** Sends sittings as they run to the readers of one event loop; what all of them are told is written once. */
final class LiveFeed {
    private final Watching watching;
    private final Map<UUID, Channel> channels = new HashMap<>();

    LiveFeed(Watching watching) {
        this.watching = watching;
    }

    /** @param seen the state that the reader has, by the id of the last event */
    void open(OverseenSitting sitting, Optional<String> seen, EventStream stream) {
        UUID id = sitting.sitting().id();
        Channel channel = channels.computeIfAbsent(id, none -> new Channel());
        Reader reader = new Reader(stream, seen.orElse(""));
        channel.readers.add(reader);
        stream.onCaughtUp(() -> channel.tell(reader));
        stream.onClose(() -> {
            channel.readers.remove(reader);
            if (channel.readers.isEmpty()) {
                channel.stop.run();
                channels.remove(id, channel);
            }
        });
        if (channel.readers.size() == 1) {
            channel.stop = watching.watch(sitting, channel::next);
        } else {
            channel.tell(reader);
        }
    }

    /** A state, and how it is told. */
    private static final class Told {
        private final Version version;
        private final JsonObject json;
        private @Nullable Buffer snapshot;
        private @Nullable Buffer change;

        Told(LiveSitting live) {
            this.version = live.version();
            this.json = LiveJson.of(live);
        }
    }

    private static final class Reader {
        private final EventStream stream;
        /** The id of the last event that was sent, or that the reader brought. */
        private String has;

        private boolean isGreeted;

        Reader(EventStream stream, String has) {
            this.stream = stream;
            this.has = has;
        }
    }

    private static final class Channel {
        private final Set<Reader> readers = new HashSet<>();
        private Runnable stop = () -> {};
        private @Nullable Told before;
        private @Nullable Told now;

        void next(LiveSitting live) {
            Told last = now;
            if (last == null || !last.version.equals(live.version())) {
                before = last;
                now = new Told(live);
                readers.forEach(this::tell);
            }
        }

        /** Tells a reader what is new to them; who is behind gets the newest state later, and none of those between. */
        void tell(Reader reader) {
            Told told = now;
            if (told == null || reader.stream.isBehind()) {
                return;
            }
            String id = told.version.text();
            if (!reader.has.equals(id)) {
                reader.stream.send(event(reader.isGreeted ? reader.has : "", told, id));
                reader.has = id;
            }
            reader.isGreeted = true;
        }

        private Buffer event(String has, Told told, String id) {
            Told from = before;
            if (from != null && has.equals(from.version.text()) && LiveJson.isComparable(from.json, told.json)) {
                Buffer change = told.change;
                if (change == null) {
                    change = EventStream.event("change", id, LiveJson.change(from.json, told.json));
                    told.change = change;
                }
                return change;
            }
            Buffer snapshot = told.snapshot;
            if (snapshot == null) {
                snapshot = EventStream.event("snapshot", id, told.json);
                told.snapshot = snapshot;
            }
            return snapshot;
        }
    }
}
