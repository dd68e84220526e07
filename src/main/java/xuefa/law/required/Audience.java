package xuefa.law.required;

import java.util.Set;
import xuefa.people.PostCategory;
import xuefa.people.UnitKind;

/**
 * Whom a list is for.
 *
 * @param categories of posts, at least one
 * @param levels of units; empty for every level
 */
public record Audience(Set<PostCategory> categories, Set<UnitKind> levels) {
    public Audience {
        categories = Set.copyOf(categories);
        levels = Set.copyOf(levels);
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("a list for nobody");
        }
        if (levels.contains(UnitKind.DEPARTMENT)) {
            throw new IllegalArgumentException("a department is of the level of the unit above it");
        }
    }

    /** @param level of the unit of the post, for a department of the unit above it */
    public boolean includes(PostCategory category, UnitKind level) {
        return categories.contains(category) && (levels.isEmpty() || levels.contains(level));
    }
}
