/** Files of data: held against a schema, read member by member, refused as a whole with every place that is wrong. */
@org.jspecify.annotations.NullMarked
package xuefa.shared.file;
