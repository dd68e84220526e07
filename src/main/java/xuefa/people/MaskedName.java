package xuefa.people;

/** A name as people of other units read it: the first character, then two stars, whatever the length 王**. */
public final class MaskedName {
    private MaskedName() {}

    public static String of(String name) {
        return name.isEmpty() ? "**" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
