/** Rules of renewal as files. */
@org.jspecify.annotations.NullMarked
package xuefa.certificate.format;
