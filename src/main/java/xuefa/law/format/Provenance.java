package xuefa.law.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import xuefa.law.LevelOfForce;

/** Tells level of force and jurisdiction from who made a law and what it is called. Legislation Law, articles 10 to 93. */
final class Provenance {
    private static final Map<String, String> PROVINCES = Map.ofEntries(
            Map.entry("北京", "110000"),
            Map.entry("天津", "120000"),
            Map.entry("河北", "130000"),
            Map.entry("山西", "140000"),
            Map.entry("内蒙古", "150000"),
            Map.entry("辽宁", "210000"),
            Map.entry("吉林", "220000"),
            Map.entry("黑龙江", "230000"),
            Map.entry("上海", "310000"),
            Map.entry("江苏", "320000"),
            Map.entry("浙江", "330000"),
            Map.entry("安徽", "340000"),
            Map.entry("福建", "350000"),
            Map.entry("江西", "360000"),
            Map.entry("山东", "370000"),
            Map.entry("河南", "410000"),
            Map.entry("湖北", "420000"),
            Map.entry("湖南", "430000"),
            Map.entry("广东", "440000"),
            Map.entry("广西", "450000"),
            Map.entry("海南", "460000"),
            Map.entry("重庆", "500000"),
            Map.entry("四川", "510000"),
            Map.entry("贵州", "520000"),
            Map.entry("云南", "530000"),
            Map.entry("西藏", "540000"),
            Map.entry("陕西", "610000"),
            Map.entry("甘肃", "620000"),
            Map.entry("青海", "630000"),
            Map.entry("宁夏", "640000"),
            Map.entry("新疆", "650000"));
    private static final String COUNTRY = "CN";
    private static final Pattern QUOTED = Pattern.compile("《[^《》]*(?:《[^《》]*》[^《》]*)*》");
    private static final Pattern LOCAL_CONGRESS =
            Pattern.compile("(?:[省市州盟县旗]|自治[区州县旗])(?:第" + Marks.NUMERAL + "届)?人民代表大会|人民代表大会常务委员会公告");
    private static final Pattern LOCAL_GOVERNMENT = Pattern.compile("(?:[省市州]|自治[区州])人民政府");
    /** Below those that may make rules. */
    private static final Pattern DISTRICT_GOVERNMENT = Pattern.compile("[区县旗]人民政府");

    private static final Pattern NATIONAL_CONGRESS =
            Pattern.compile("全国人民代表大会|全国人大|第" + Marks.NUMERAL + "届全国|中华人民共和国主席令");
    private static final Pattern STATE_COUNCIL = Pattern.compile("国务院(?:令|第|公布|发布|批准|常务会议)|中华人民共和国国务院令");
    private static final Pattern PARTY = Pattern.compile("中共中央|中国共产党|中央办公厅|中央纪委|中央组织部|党组|党委");
    private static final Pattern DEPARTMENT =
            Pattern.compile("(?:部|委员会|总局|局|署|银行|办公室|部务会议|局务会议)[^，。]{0,12}(?:令|会议|公布|发布|通过)");
    private static final Pattern PLACE_IN_TITLE = Pattern.compile(".{1,10}?(?:省|市|自治区|自治州|自治县|特区|州|盟|旗|县).*");
    private static final Pattern NOTICE = Pattern.compile(".*(?:通知|意见|公告|批复|方案|纲要|答复|通报)");

    private Provenance() {}

    static Optional<LevelOfForce> level(String title, String note) {
        String made = QUOTED.matcher(note).replaceAll("《》");
        String name = title.replace(" ", "");
        if (name.startsWith("中华人民共和国宪法")) {
            return Optional.of(LevelOfForce.CONSTITUTION);
        }
        if (PARTY.matcher(name).find() && !name.contains("全国人民代表大会")) {
            return Optional.of(LevelOfForce.PARTY_REGULATION);
        }
        if (name.startsWith("最高人民") || name.startsWith("人民检察院") || name.startsWith("人民法院") || made.contains("最高人民")) {
            return name.startsWith("最高人民") || !NATIONAL_CONGRESS.matcher(made).find()
                    ? Optional.of(LevelOfForce.JUDICIAL_INTERPRETATION)
                    : Optional.of(LevelOfForce.LAW);
        }
        boolean national =
                name.startsWith("中华人民共和国") || NATIONAL_CONGRESS.matcher(made).find();
        if (LOCAL_CONGRESS.matcher(made).find() && !name.startsWith("中华人民共和国")) {
            return Optional.of(LevelOfForce.LOCAL_REGULATION);
        }
        if (NATIONAL_CONGRESS.matcher(made).find() || name.startsWith("全国人民代表大会")) {
            return Optional.of(LevelOfForce.LAW);
        }
        if (STATE_COUNCIL.matcher(made).find() || name.startsWith("国务院关于")) {
            return Optional.of(LevelOfForce.ADMINISTRATIVE_REGULATION);
        }
        if (NOTICE.matcher(name).matches()) {
            return Optional.of(LevelOfForce.NORMATIVE_DOCUMENT);
        }
        if (LOCAL_GOVERNMENT.matcher(made).find() || DEPARTMENT.matcher(made).find()) {
            return Optional.of(LevelOfForce.RULE);
        }
        if (DISTRICT_GOVERNMENT.matcher(made).find()) {
            return Optional.of(LevelOfForce.NORMATIVE_DOCUMENT);
        }
        if (national) {
            return Optional.of(
                    name.endsWith("法") || name.endsWith("典")
                            ? LevelOfForce.LAW
                            : LevelOfForce.ADMINISTRATIVE_REGULATION);
        }
        boolean placed =
                province(name).isPresent() || PLACE_IN_TITLE.matcher(name).matches();
        return name.endsWith("条例")
                ? Optional.of(placed ? LevelOfForce.LOCAL_REGULATION : LevelOfForce.ADMINISTRATIVE_REGULATION)
                : Optional.empty();
    }

    /** Empty where the place isn't known, as of a city whose province isn't named. */
    static Optional<String> jurisdiction(String title, String note, Optional<LevelOfForce> level) {
        boolean local = level.filter(each -> each == LevelOfForce.LOCAL_REGULATION || each == LevelOfForce.RULE)
                .isPresent();
        Optional<String> province = province(title).or(() -> local ? inNote(note) : Optional.empty());
        if (province.isPresent()) {
            return province;
        }
        String made = QUOTED.matcher(note).replaceAll("");
        boolean placed = level.filter(LevelOfForce.LOCAL_REGULATION::equals).isPresent()
                || LOCAL_GOVERNMENT.matcher(made).find()
                || DISTRICT_GOVERNMENT.matcher(made).find();
        return level.isEmpty() || placed ? Optional.empty() : Optional.of(COUNTRY);
    }

    private static Optional<String> province(String title) {
        return PROVINCES.entrySet().stream()
                .filter(each -> title.startsWith(each.getKey()))
                .filter(each -> title.length() <= each.getKey().length() || isPlace(title, each.getKey()))
                .map(Map.Entry::getValue)
                .findAny();
    }

    private static boolean isPlace(String title, String province) {
        return List.of("省", "市", "自治区", "维吾尔", "壮族", "回族", "各级", "经济").stream()
                .anyMatch(after -> title.startsWith(after, province.length()));
    }

    private static Optional<String> inNote(String note) {
        return PROVINCES.entrySet().stream()
                .filter(each -> List.of("省", "市", "自治区", "维吾尔", "壮族", "回族").stream()
                        .anyMatch(after -> note.contains(each.getKey() + after)))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
