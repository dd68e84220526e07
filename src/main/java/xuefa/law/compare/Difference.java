package xuefa.law.compare;

import java.util.List;
import xuefa.law.Article;

/**
 * How two wordings of a law differ.
 *
 * @param added articles only the newer wording has, in its order
 * @param removed articles only the older wording has, in its order
 * @param kept every other article, in the order of the older wording
 */
public record Difference(List<Article> added, List<Article> removed, List<Kept> kept) {

    /**
     * An article that both wordings have.
     *
     * @param moved whether it changed places with others; articles that only make room for new ones don't move
     * @param words the words of the article, both old and new ones, in reading order
     */
    public record Kept(Article from, Article to, boolean moved, List<Words> words) {
        public Kept {
            words = List.copyOf(words);
        }

        /** Whether its words changed; white space and the form of punctuation don't count. */
        public boolean isChanged() {
            return words.stream().anyMatch(each -> each.kind() != Words.Kind.SAME);
        }

        public boolean isRenumbered() {
            return !from.ref().equals(to.ref());
        }
    }

    /** A stretch of words. */
    public record Words(Kind kind, String text) {
        /** Where they stand. */
        public enum Kind {
            SAME("same"),
            REMOVED("removed"),
            ADDED("added");

            private final String code;

            Kind(String code) {
                this.code = code;
            }

            /** The name in JSON. */
            public String code() {
                return code;
            }
        }
    }

    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
    }

    public List<Kept> changed() {
        return kept.stream().filter(Kept::isChanged).toList();
    }

    public List<Kept> moved() {
        return kept.stream().filter(Kept::moved).toList();
    }

    public List<Kept> renumbered() {
        return kept.stream().filter(Kept::isRenumbered).toList();
    }
}
