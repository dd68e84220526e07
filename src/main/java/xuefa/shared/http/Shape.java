package xuefa.shared.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a schema of the contract allows. Checking takes time in proportion to the value and never looks into a list that is
 * too long, so that no body can keep an event loop busy.
 */
sealed interface Shape {
    /** Adds what is wrong with {@code value}, which is what Vert.x reads JSON as. */
    void check(@Nullable Object value, String pointer, Findings found);

    /**
     * @param least characters, as Unicode counts them
     * @param oneOf empty when any text will do
     */
    record Text(int least, int most, Set<String> oneOf, boolean uuid) implements Shape {
        private static final Pattern UUID_TEXT =
                Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

        @Override
        public void check(@Nullable Object value, String pointer, Findings found) {
            if (!(value instanceof String text)) {
                found.add(pointer, "string");
                return;
            }
            int length = text.codePointCount(0, text.length());
            if (uuid && !UUID_TEXT.matcher(text).matches()) {
                found.add(pointer, "uuid");
            } else if (!oneOf.isEmpty() && !oneOf.contains(text)) {
                found.add(pointer, "enum", String.join(", ", oneOf));
            } else if (length < least) {
                found.add(pointer, "min-length", least);
            } else if (length > most) {
                found.add(pointer, "max-length", most);
            } else if (text.indexOf('\0') >= 0) {
                found.add(pointer, "nul");
            }
        }
    }

    record Whole(long least, long most) implements Shape {
        @Override
        public void check(@Nullable Object value, String pointer, Findings found) {
            if (!(value instanceof Number number) || !isWhole(number)) {
                found.add(pointer, "integer");
            } else if (number.doubleValue() < least) {
                found.add(pointer, "minimum", least);
            } else if (number.doubleValue() > most) {
                found.add(pointer, "maximum", most);
            }
        }

        /** JSON has one kind of number: 2.0 is whole. */
        private static boolean isWhole(Number number) {
            return number instanceof Integer
                    || number instanceof Long
                    || number instanceof BigInteger
                    || number.doubleValue() % 1 == 0;
        }
    }

    record YesOrNo() implements Shape {
        @Override
        public void check(@Nullable Object value, String pointer, Findings found) {
            if (!(value instanceof Boolean)) {
                found.add(pointer, "boolean");
            }
        }
    }

    record Many(int least, int most, boolean unique, Shape item) implements Shape {
        @Override
        public void check(@Nullable Object value, String pointer, Findings found) {
            if (!(value instanceof JsonArray list)) {
                found.add(pointer, "array");
            } else if (list.size() > most) {
                found.add(pointer, "max-items", most);
            } else {
                if (list.size() < least) {
                    found.add(pointer, "min-items", least);
                }
                if (unique && list.stream().distinct().count() < list.size()) {
                    found.add(pointer, "unique");
                }
                for (int i = 0; i < list.size(); i++) {
                    item.check(list.getValue(i), pointer + "/" + i, found);
                }
            }
        }
    }

    /** Other members than these are not allowed. */
    record Thing(Map<String, Shape> members, Set<String> required) implements Shape {
        @Override
        public void check(@Nullable Object value, String pointer, Findings found) {
            if (!(value instanceof JsonObject object)) {
                found.add(pointer, "object");
                return;
            }
            members.forEach((name, shape) -> {
                if (object.containsKey(name)) {
                    shape.check(object.getValue(name), within(pointer, name), found);
                } else if (required.contains(name)) {
                    found.add(within(pointer, name), "missing");
                }
            });
            for (String name : object.fieldNames()) {
                if (!members.containsKey(name)) {
                    found.add(within(pointer, name), "unknown");
                }
            }
        }

        /** RFC 6901. */
        private static String within(String pointer, String name) {
            return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        }
    }
}
