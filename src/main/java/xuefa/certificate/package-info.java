/** Enforcement certificates 行政执法证件: validity and renewal. The root is rules without a store. */
@org.jspecify.annotations.NullMarked
package xuefa.certificate;
