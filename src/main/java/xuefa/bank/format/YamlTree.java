package xuefa.bank.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;
import xuefa.bank.Fault;
import xuefa.bank.Place;
import xuefa.bank.Rule;

/** Builds the values of one YAML document from its events, refusing what two readers could read in two ways. */
final class YamlTree {
    private static final int DEEPEST = 12;
    private static final String BEGINS_NO_TEXT = "-0123456789.tfn";
    private static final JsonScalarResolver RESOLVER = new JsonScalarResolver();

    private final String path;
    private final Consumer<Fault> faults;
    private final Iterator<Event> events;
    private Place lastPlace;

    private YamlTree(String path, Consumer<Fault> faults, Iterator<Event> events) {
        this.path = path;
        this.faults = faults;
        this.events = events;
        this.lastPlace = Place.startOf(path);
    }

    /** The document, or empty with one fault that says why not. Keys that are there twice are faults and leave it readable. */
    static Optional<YamlValue> of(String text, String path, Consumer<Fault> faults) {
        var settings = LoadSettings.builder()
                .setLabel(path)
                .setCodePointLimit(BankFile.MAX_BYTES)
                .build();
        var events = new Parse(settings).parseString(text).iterator();
        var tree = new YamlTree(path, faults, events);
        try {
            return Optional.of(tree.document());
        } catch (Unreadable unreadable) {
            faults.accept(unreadable.fault);
        } catch (MarkedYamlEngineException broken) {
            var mark = broken.getProblemMark().or(broken::getContextMark);
            faults.accept(Fault.of(place(path, mark), Rule.YAML, "Not YAML: " + sentence(broken)));
        } catch (RuntimeException broken) {
            // The scanner lets some wrong escapes through as other exceptions: "\\u" as a NumberFormatException.
            String reason = "Not YAML from here on: look for quotes and backslashes that shouldn't be there";
            faults.accept(Fault.of(tree.lastPlace, Rule.YAML, reason));
        }
        return Optional.empty();
    }

    private YamlValue document() {
        next();
        if (next().getEventId() == Event.ID.StreamEnd) {
            throw new Unreadable(
                    Fault.of(Place.startOf(path), Rule.YAML, "The file is empty: write something, or remove it"));
        }
        var value = value(next(), 0);
        next();
        var next = next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            throw unreadable(next, Rule.YAML, "A second document begins here: put it into a file of its own");
        }
        return value;
    }

    private Event next() {
        var event = events.next();
        lastPlace = place(path, event.getEndMark());
        return event;
    }

    private YamlValue value(Event event, int depth) {
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw unreadable(event, Rule.ANCHOR, "Anchors and aliases aren't allowed: write the value itself");
        }
        if (depth > DEEPEST) {
            throw unreadable(event, Rule.YAML, "This is nested too deeply: at most %d levels".formatted(DEEPEST));
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            default -> throw new IllegalStateException("unexpected event " + event.getEventId());
        };
    }

    private YamlValue.Scalar scalar(ScalarEvent event) {
        refuseTag(event, event.getTag());
        boolean plain = event.getImplicit().canOmitTagInPlainScalar();
        if (event.isDQuoted()) {
            BankText.firstInvisible(event.getValue())
                    .ifPresent(reason -> faults.accept(Fault.of(place(event), Rule.CHARACTER, reason)));
        }
        return new YamlValue.Scalar(place(event), plain ? resolved(event.getValue()) : text(event.getValue()));
    }

    private YamlValue.Sequence sequence(SequenceStartEvent start, int depth) {
        refuseTag(start, start.getTag());
        var items = new ArrayList<YamlValue>();
        var json = JsonNodeFactory.instance.arrayNode();
        for (var next = next(); !(next instanceof SequenceEndEvent); next = next()) {
            var item = value(next, depth + 1);
            items.add(item);
            json.add(item.json());
        }
        return new YamlValue.Sequence(place(start), json, items);
    }

    private YamlValue.Mapping mapping(MappingStartEvent start, int depth) {
        refuseTag(start, start.getTag());
        var members = new LinkedHashMap<String, YamlValue.Member>();
        var json = JsonNodeFactory.instance.objectNode();
        for (var next = next(); !(next instanceof MappingEndEvent); next = next()) {
            var key = value(next, depth + 1);
            if (!(key instanceof YamlValue.Scalar)) {
                throw unreadable(next, Rule.YAML, "A key must be a word: write NAME: value");
            }
            String name = key.json().asText();
            var value = value(next(), depth + 1);
            var first = members.putIfAbsent(name, new YamlValue.Member(key.at(), value));
            if (first == null) {
                json.set(name, value.json());
            } else {
                String reason = "`%s` stands here a second time, first in line %d: remove one of them"
                        .formatted(name, first.keyAt().line());
                faults.accept(Fault.of(key.at(), Rule.DUPLICATE_KEY, reason));
            }
        }
        return new YamlValue.Mapping(place(start), json, members);
    }

    private void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            throw unreadable(event, Rule.YAML, "Tags aren't allowed: remove %s".formatted(tag.get()));
        }
    }

    private static JsonNode resolved(String plain) {
        if (!plain.isEmpty() && BEGINS_NO_TEXT.indexOf(plain.charAt(0)) < 0) {
            return text(plain);
        }
        var tag = RESOLVER.resolve(plain, true);
        if (tag.equals(Tag.BOOL)) {
            return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(plain));
        }
        if (tag.equals(Tag.NULL)) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (tag.equals(Tag.INT) && plain.length() <= 18) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(plain));
        }
        return tag.equals(Tag.FLOAT) ? JsonNodeFactory.instance.numberNode(Double.parseDouble(plain)) : text(plain);
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    private Unreadable unreadable(Event event, Rule rule, String reason) {
        return new Unreadable(Fault.of(place(event), rule, reason));
    }

    private Place place(Event event) {
        return place(path, event.getStartMark());
    }

    private static Place place(String path, Optional<Mark> mark) {
        return mark.map(at -> new Place(path, at.getLine() + 1, at.getColumn() + 1))
                .orElse(Place.startOf(path));
    }

    private static String sentence(MarkedYamlEngineException broken) {
        @Nullable String context = broken.getContext();
        return context == null ? broken.getProblem() : broken.getProblem() + " " + context;
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Unreadable(Fault fault) {
            super(fault.reason(), null, false, false);
            this.fault = fault;
        }
    }
}
