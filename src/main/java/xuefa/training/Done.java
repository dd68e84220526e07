package xuefa.training;

import java.math.BigDecimal;
import java.util.List;
import xuefa.shared.check.Check;

/** What the facts of a period come to in one measure. */
record Done(BigDecimal amount, List<String> evidence, List<Check> checks) {}
