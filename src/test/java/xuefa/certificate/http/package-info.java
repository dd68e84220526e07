@org.jspecify.annotations.NullMarked
package xuefa.certificate.http;
