/** Pictures and cards of certificates. */
@org.jspecify.annotations.NullMarked
package xuefa.certificate.print;
