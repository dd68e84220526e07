/** One type for everything that is decided by rules: rule, value, evidence, verdict, cure. */
@org.jspecify.annotations.NullMarked
package xuefa.shared.check;
