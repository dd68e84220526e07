/** The question bank as a folder of YAML files: reading it with the place of every value and of every fault. */
@NullMarked
package xuefa.bank.format;

import org.jspecify.annotations.NullMarked;
