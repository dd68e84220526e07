package xuefa.bank.format.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A part of an XML document. */
public sealed interface XmlNode {
    /** Characters, entities resolved. */
    record Text(String value) implements XmlNode {}

    /**
     * @param name without prefix
     * @param attributes by name without prefix
     * @param line where it begins, from 1
     */
    record Element(String name, Map<String, String> attributes, List<XmlNode> children, int line) implements XmlNode {
        public String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        public Stream<Element> elements() {
            return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
        }

        public List<Element> all(String child) {
            return elements().filter(each -> each.name.equals(child)).toList();
        }

        public Optional<Element> first(String child) {
            return elements().filter(each -> each.name.equals(child)).findFirst();
        }

        /** The first child of that name's {@link #text}; empty without one. */
        public String textOf(String child) {
            return first(child).map(Element::text).orElse("").strip();
        }

        /** All characters inside, as they stand. */
        public String text() {
            var text = new StringBuilder();
            gather(this, text);
            return text.toString();
        }

        /** Elements at any depth that fulfil a test, in their order; those inside one that does are not looked at. */
        public List<Element> find(Predicate<Element> test) {
            var found = new ArrayList<Element>();
            search(this, test, found);
            return found;
        }

        private static void search(Element from, Predicate<Element> test, List<Element> found) {
            from.elements().forEach(each -> {
                if (test.test(each)) {
                    found.add(each);
                } else {
                    search(each, test, found);
                }
            });
        }

        private static void gather(Element from, StringBuilder text) {
            for (var child : from.children) {
                switch (child) {
                    case Text characters -> text.append(characters.value());
                    case Element element -> gather(element, text);
                }
            }
        }
    }
}
