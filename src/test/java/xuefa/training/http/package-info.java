@org.jspecify.annotations.NullMarked
package xuefa.training.http;
