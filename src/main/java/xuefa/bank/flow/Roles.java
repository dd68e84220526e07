package xuefa.bank.flow;

import java.util.Set;
import xuefa.shared.http.Caller;

/** Who may do what with questions. */
public final class Roles {
    public static final String EDITOR = Caller.EDITOR;
    public static final String REVIEWER = Caller.REVIEWER;
    public static final String PUBLISHER = Caller.PUBLISHER;
    /** Any of them may look. */
    public static final Set<String> ALL = Set.of(EDITOR, REVIEWER, PUBLISHER);

    private Roles() {}
}
