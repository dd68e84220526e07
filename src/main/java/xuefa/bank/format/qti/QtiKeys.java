package xuefa.bank.format.qti;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import xuefa.bank.format.markup.XmlNode.Element;

/** What an item declares to be right: correct responses, mappings, or comparisons in its response processing. */
final class QtiKeys {
    private static final Set<String> COMPARES = Set.of("match", "stringMatch", "equal", "member", "equalRounded");

    private final Element item;

    QtiKeys(Element item) {
        this.item = item;
    }

    boolean takesSeveral(Element interaction) {
        String most = interaction.attribute("maxChoices");
        boolean declared = declaration(interaction).stream()
                .anyMatch(each -> each.attribute("cardinality").matches("multiple|ordered"));
        return declared || (!most.isEmpty() && !most.equals("1"));
    }

    /** Identifiers of the right choices, or accepted texts with the best first; empty if nothing says so. */
    Set<String> of(Element interaction) {
        var right = new LinkedHashSet<String>();
        boolean isText = interaction.name().equals("textEntryInteraction");
        for (var declaration : declaration(interaction)) {
            declaration.first("correctResponse").ifPresent(correct -> values(correct, right));
            if (isText || right.isEmpty()) {
                mapped(declaration, !isText && takesSeveral(interaction), right);
            }
        }
        if (right.isEmpty()) {
            compared(interaction.attribute("responseIdentifier"), right);
        }
        return right;
    }

    private List<Element> declaration(Element interaction) {
        String identifier = interaction.attribute("responseIdentifier");
        return item.all("responseDeclaration").stream()
                .filter(each -> each.attribute("identifier").equals(identifier))
                .toList();
    }

    private static void values(Element holder, Set<String> right) {
        holder.all("value").stream()
                .map(each -> each.text().strip())
                .filter(each -> !each.isEmpty())
                .forEach(right::add);
    }

    /** Those mapped to marks: all of them, or where one is to be chosen, those mapped to the most. */
    private static void mapped(Element declaration, boolean several, Set<String> right) {
        var entries =
                declaration.first("mapping").map(each -> each.all("mapEntry")).orElse(List.of());
        double best = entries.stream().mapToDouble(QtiKeys::worth).max().orElse(0);
        entries.stream()
                .filter(entry -> worth(entry) > 0 && (several || worth(entry) == best))
                .forEach(entry -> right.add(entry.attribute("mapKey").strip()));
    }

    private static double worth(Element entry) {
        try {
            return Double.parseDouble(entry.attribute("mappedValue").strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private void compared(String identifier, Set<String> right) {
        for (var processing : item.all("responseProcessing")) {
            for (var comparison : processing.find(each -> COMPARES.contains(each.name()))) {
                boolean ofThis = comparison.all("variable").stream()
                        .anyMatch(each -> each.attribute("identifier").equals(identifier));
                if (ofThis) {
                    comparison
                            .find(each -> each.name().equals("baseValue"))
                            .forEach(each -> right.add(each.text().strip()));
                }
            }
        }
    }
}
