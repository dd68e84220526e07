import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_a9eee3ecdc50c4111fed621a9127ad14b5e305f1 {
    static final String base64Bytes = String.join("", "ewAAAAAAAOMg");

    public static void main(String[] args) throws Throwable {
        Crash_a9eee3ecdc50c4111fed621a9127ad14b5e305f1.class.getClassLoader().setDefaultAssertionStatus(true);
        try {
            Method fuzzerInitialize = xuefa.fuzz.ParserFuzz.class.getMethod("fuzzerInitialize");
            fuzzerInitialize.invoke(null);
        } catch (NoSuchMethodException ignored) {
            try {
                Method fuzzerInitialize = xuefa.fuzz.ParserFuzz.class.getMethod("fuzzerInitialize", String[].class);
                fuzzerInitialize.invoke(null, (Object) args);
            } catch (NoSuchMethodException ignored1) {
            } catch (IllegalAccessException | InvocationTargetException e) {
                e.printStackTrace();
                System.exit(1);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            e.printStackTrace();
            System.exit(1);
        }
        byte[] input = java.util.Base64.getDecoder().decode(base64Bytes);
        xuefa.fuzz.ParserFuzz.fuzzerTestOneInput(input);
    }
}