package xuefa.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How a name is read: for its order in lists and for finding it by initials. A surname is read as surnames are. */
public final class Pinyin {
    /** Readings that a character has as a surname and elsewhere has not, or not first. */
    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("万俟", "mo qi"),
            Map.entry("尉迟", "yu chi"),
            Map.entry("单于", "chan yu"),
            Map.entry("澹台", "tan tai"),
            Map.entry("长孙", "zhang sun"),
            Map.entry("单", "shan"),
            Map.entry("曾", "zeng"),
            Map.entry("解", "xie"),
            Map.entry("仇", "qiu"),
            Map.entry("区", "ou"),
            Map.entry("查", "zha"),
            Map.entry("翟", "zhai"),
            Map.entry("盖", "ge"),
            Map.entry("缪", "miao"),
            Map.entry("朴", "piao"),
            Map.entry("冼", "xian"),
            Map.entry("员", "yun"),
            Map.entry("乐", "yue"),
            Map.entry("尹", "yin"),
            Map.entry("任", "ren"),
            Map.entry("华", "hua"),
            Map.entry("覃", "qin"),
            Map.entry("黑", "he"),
            Map.entry("秘", "bi"),
            Map.entry("折", "she"),
            Map.entry("种", "chong"),
            Map.entry("召", "shao"),
            Map.entry("燕", "yan"),
            Map.entry("宓", "mi"),
            Map.entry("柏", "bai"),
            Map.entry("逄", "pang"),
            Map.entry("祭", "zhai"),
            Map.entry("洗", "xian"),
            Map.entry("繁", "po"));

    private Pinyin() {}

    /** Syllables in lower case with spaces between: 王小明 is {@code wang xiao ming}; what isn't Chinese stays as it is. */
    public static String of(String name) {
        List<String> read = new ArrayList<>();
        int from = 0;
        for (int length = 2; length >= 1 && from == 0; length--) {
            String surname = name.length() > length ? SURNAMES.get(name.substring(0, length)) : null;
            if (surname != null) {
                read.add(surname);
                from = length;
            }
        }
        StringBuilder other = new StringBuilder();
        for (char character : name.substring(from).toCharArray()) {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(character);
            if (readings == null || readings.length == 0) {
                other.append(character);
            } else {
                end(other, read);
                read.add(readings[0].replaceAll("[0-9]", "").replace("u:", "v"));
            }
        }
        end(other, read);
        return String.join(" ", read);
    }

    /** The first letter of each syllable: {@code wxm}. */
    public static String initials(String pinyin) {
        StringBuilder initials = new StringBuilder();
        for (String syllable : pinyin.split(" ", -1)) {
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
            }
        }
        return initials.toString();
    }

    private static void end(StringBuilder other, List<String> read) {
        String text = other.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        if (!text.isEmpty()) {
            read.add(text);
        }
        other.setLength(0);
    }
}
