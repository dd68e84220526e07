package xuefa.bank.format;

import java.util.List;
import xuefa.bank.DraftPoint;
import xuefa.bank.DraftQuestion;

/** Model answers and weights as texts, for formats that have no better place for them. */
public final class ModelAnswer {
    /** Behind it stands the model answer. */
    public static final String ANSWER = "参考答案：";

    /** Behind it stand the scoring points, a line each. */
    public static final String POINTS = "得分点：";

    private ModelAnswer() {}

    /** The model answer, and a line for each scoring point: （1）… （2分）. */
    public static String withPoints(DraftQuestion question) {
        String answer = String.valueOf(question.key());
        return question.points().isEmpty() ? answer : answer + "\n" + POINTS + points(question.points());
    }

    /** Takes the answer and the points of {@link #withPoints} to their places. */
    public static void take(String text, Drafting draft) {
        int points = text.indexOf(POINTS);
        if (points >= 0) {
            draft.points.addAll(Drafting.pointsIn(text.substring(points + POINTS.length())));
        }
        draft.answer((points >= 0 ? text.substring(0, points) : text).strip());
    }

    /** What each of several right options is worth, in per cent as Moodle knows it. */
    public static String part(int rightOptions) {
        return switch (rightOptions) {
            case 1 -> "100";
            case 2 -> "50";
            case 3 -> "33.33333";
            case 4 -> "25";
            case 5 -> "20";
            case 6 -> "16.66667";
            case 7 -> "14.28571";
            default -> "12.5";
        };
    }

    private static String points(List<DraftPoint> points) {
        var text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            var marks = points.get(i).marks();
            text.append("\n（")
                    .append(i + 1)
                    .append("）")
                    .append(points.get(i).text().replace('\n', ' '));
            text.append(marks == null ? "" : "（" + marks.stripTrailingZeros().toPlainString() + "分）");
        }
        return text.toString();
    }
}
