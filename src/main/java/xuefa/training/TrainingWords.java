package xuefa.training;

import java.util.Map;

/** The field's Chinese terms for codes in facts; a code without a term is shown as it is. */
final class TrainingWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("online", "网络课程"),
            Map.entry("classroom", "面授"),
            Map.entry("fullTime", "脱产"),
            Map.entry("groupStudy", "集体学法"),
            Map.entry("examCredit", "考试折算"),
            Map.entry("enforcementOfficer", "执法人员"),
            Map.entry("enforcementSupervisor", "执法监督人员"),
            Map.entry("auxiliary", "执法辅助人员"),
            Map.entry("leadingCadre", "领导干部"),
            Map.entry("civilServant", "公务员"),
            Map.entry("hours", "学时"),
            Map.entry("events", "次"),
            Map.entry("meetings", "次会议"),
            Map.entry("exams", "科"),
            Map.entry("percent", "%"));

    private TrainingWords() {}

    static String kind(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
