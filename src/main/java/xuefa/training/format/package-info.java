/** Facts and books of obligations as files. */
@org.jspecify.annotations.NullMarked
package xuefa.training.format;
