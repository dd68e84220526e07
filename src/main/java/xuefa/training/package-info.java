/** Training: hours and obligations. The root is rules without a store. */
@org.jspecify.annotations.NullMarked
package xuefa.training;
