@org.jspecify.annotations.NullMarked
package xuefa.dossier;
