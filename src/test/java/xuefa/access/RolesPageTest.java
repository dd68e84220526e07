package xuefa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of roles is made from {@link Matrix}; when it is stale, the new one lies in target/. */
class RolesPageTest {
    private static final Path PAGE = Path.of("src/docs/roles.md");
    private static final Path FRESH = Path.of("target/roles.md");

    @Test
    void the_page_of_roles_says_what_the_matrix_says() throws IOException {
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, page());

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("%s is stale: cp %s %s", PAGE, FRESH, PAGE)
                .isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Roles

                Who may do what: each operation of the API, by room. What has no row here nobody may call, and a server whose contract has an
                operation without a row does not start. Made from `xuefa.access.Matrix`; do not edit.

                Nobody has rights of their own; everything follows from roles, which somebody has at a unit and in all units below it, from a day
                to a day. Security administrators grant and end them, with a reason, each change a deed in the record; whoever has a role may
                let another stand in for a limited time. A grant that ends counts no more for the next request, and within five seconds for
                sessions that are remembered and streams that are open.

                | Role | 中文 | May be delegated | Kept apart from all others |
                | --- | --- | --- | --- |
                """);
        for (Role role : Role.values()) {
            page.append("| `%s` | %s | %s | %s |%n"
                    .formatted(
                            role.code(),
                            role.chinese(),
                            role.isDelegable() ? "yes" : "no",
                            Exclusions.isApart(role) ? "yes" : "no"));
        }
        page.append("""

                System, security and audit administrators are three people (GB/T 22239-2019, 8.1.4 and 8.1.5), and none of them has another part in the
                work; nor has an auditor, whose role always ends (`role.auditor-days`). Being a candidate excludes nothing: whether somebody
                sits an exam the rosters say, not the role alone. All roles but candidates show a second factor at sign-in.

                Nothing is graded by hand yet, so graders (阅卷人) have no operation of their own and no menu; the role can be granted.

                How far an operation reaches: **all**: anybody, without signing in; **signed in**: the same for everybody who is signed in; **own**: own
                things only, for anybody who is signed in (a mark: and those of their units); **units**: units of the role and below, all else is as
                good as unknown; **everywhere**: the whole installation. A mark (●) is a role that may call it. *changes* marks operations that
                change something; the deeds are what they leave in the record.
                """);
        Matrix.sections().filter(each -> !each.operations().isEmpty()).forEach(section -> add(page, section));
        return page.toString();
    }

    private static void add(StringBuilder page, Matrix.Section section) {
        String roles = Arrays.stream(Role.values()).map(Role::chinese).collect(Collectors.joining(" | "));
        page.append("%n## %s · %s%n%n| Operation | Reach | | %s | Deeds |%n| --- | --- | --- |%s --- |%n"
                .formatted(section.chinese(), section.room(), roles, " --- |".repeat(Role.values().length)));
        for (Operation each : section.operations()) {
            String marks = Arrays.stream(Role.values())
                    .map(role -> marks(each, role) ? "●" : "")
                    .collect(Collectors.joining(" | "));
            String deeds = each.deeds().stream().map("`%s`"::formatted).collect(Collectors.joining(" "));
            page.append("| `%s` | %s | %s | %s | %s |%n"
                    .formatted(each.id(), reach(each.who().reach()), each.changes() ? "changes" : "", marks, deeds));
        }
    }

    private static boolean marks(Operation operation, Role role) {
        return operation.who().roles().contains(role) && operation.who().roles().size() < Role.values().length;
    }

    private static String reach(Operation.Reach reach) {
        return switch (reach) {
            case ANYBODY -> "all";
            case SIGNED_IN -> "signed in";
            case OWN -> "own";
            case UNITS -> "units";
            case EVERYWHERE -> "everywhere";
        };
    }
}
