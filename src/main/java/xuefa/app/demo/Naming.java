package xuefa.app.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names for the demo, each once. Not thread-safe. */
final class Naming {
    private final Random random;
    private final List<String> surnames;
    private final List<String> men;
    private final List<String> women;
    private final Set<String> taken = new HashSet<>();

    Naming(DemoScript.Names names, Random random) {
        this.random = random;
        this.surnames = words(names.surnames());
        this.men = words(names.men());
        this.women = words(names.women());
    }

    String next(boolean man) {
        while (true) {
            String name = one(surnames) + one(man ? men : women);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
