package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A bank of random questions, printed as one office or another would: what comes out depends on the seed only. */
final class PrintedPaper {
    enum Kind {
        SINGLE("单项选择题", "单选题"),
        MULTIPLE("多项选择题", "多选题"),
        TRUE_FALSE("判断题", "是非判断题");

        private final String name;
        private final String shortName;

        Kind(String name, String shortName) {
            this.name = name;
            this.shortName = shortName;
        }
    }

    record Asked(Kind kind, String stem, List<String> options, String key) {}

    private static final String[] SUBJECTS = {
        "行政机关", "县级以上人民政府", "执法人员", "A市B区的公民", "当事人", "2023年成立的某公司", "市场监督管理部门", "国家公职人员"
    };
    private static final String[] DEEDS = {
        "作出3.5万元罚款的决定", "实施行政许可", "公开政府信息", "收集电子证据", "申请行政复议", "签订行政协议", "查封、扣押财物", "适用《行政处罚法》第三十六条"
    };
    private static final String[] RULES = {
        "应当在15日内完成", "必须说明理由", "可以不予受理", "须经负责人批准", "由上级机关决定", "依照1.5倍的标准计算", "按照“一事不再罚”处理", "应当听取陈述、申辩"
    };
    private static final String[] CHOICES = {
        "三十日",
        "10%",
        "国务院",
        "依法享有的权利",
        "省、自治区、直辖市",
        "3.5万元",
        "2021年7月15日",
        "甲和乙",
        "《宪法》",
        "不予处罚",
        "警告",
        "没收违法所得",
        "B公司",
        "责令停产停业"
    };

    final List<Asked> questions = new ArrayList<>();
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final int numberStyle;
    private final int optionStyle;
    private final int layout;
    private final int keyPlace;
    private final int sectionStyle;
    private final int truthStyle;
    private final String newline;

    PrintedPaper(long seed) {
        random = new Random(seed);
        numberStyle = random.nextInt(9);
        optionStyle = random.nextInt(9);
        layout = random.nextInt(5);
        keyPlace = random.nextInt(5);
        sectionStyle = random.nextInt(4);
        truthStyle = random.nextInt(6);
        newline = random.nextInt(4) == 0 ? "\r\n" : "\n";
        for (var kind : Kind.values()) {
            int count = 2 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                questions.add(asked(kind, questions.size()));
            }
        }
        print();
    }

    String text() {
        return text.toString();
    }

    private Asked asked(Kind kind, int serial) {
        String stem = pick(SUBJECTS) + pick(DEEDS) + "，" + pick(RULES) + "，案号" + (char) ('甲' + serial) + serial;
        if (kind == Kind.TRUE_FALSE) {
            return new Asked(kind, stem, List.of(), random.nextBoolean() ? "A" : "B");
        }
        int count = 3 + random.nextInt(3);
        var options = new ArrayList<String>();
        while (options.size() < count) {
            String option = pick(CHOICES);
            if (!options.contains(option)) {
                options.add(option);
            }
        }
        var key = new StringBuilder();
        int first = random.nextInt(count);
        for (int i = 0; i < count; i++) {
            boolean right = i == first || (kind == Kind.MULTIPLE && (i == (first + 1) % count || random.nextBoolean()));
            key.append(right ? String.valueOf((char) ('A' + i)) : "");
        }
        return new Asked(kind, stem, options, key.toString());
    }

    private void print() {
        line(random.nextBoolean() ? "某市行政执法人员考试题库" : "");
        int number = 0;
        int section = 0;
        var lists = new StringBuilder();
        for (var kind : Kind.values()) {
            line(heading(section, kind));
            number = sectionStyle == 3 ? number : 0;
            var list = new ArrayList<String>();
            int first = number + 1;
            for (var asked :
                    questions.stream().filter(each -> each.kind() == kind).toList()) {
                print(asked, ++number);
                list.add(written(asked));
            }
            String entries = entries(kind, first, list);
            if (keyPlace == 4) {
                line("答案：");
                line(entries);
            }
            lists.append("一二三".charAt(section))
                    .append('、')
                    .append(kind.name)
                    .append(newline)
                    .append(entries)
                    .append(newline);
            section++;
        }
        if (keyPlace == 3) {
            line("参考答案");
            text.append(lists);
        }
    }

    private String entries(Kind kind, int first, List<String> list) {
        int last = first + list.size() - 1;
        if (kind != Kind.MULTIPLE && random.nextBoolean()) {
            return first + "-" + last + (random.nextBoolean() ? " " : "：") + String.join("", list);
        }
        var entries = new StringBuilder();
        for (int i = 0; i < list.size(); i++) {
            entries.append(first + i).append(".").append(list.get(i)).append(i % 5 == 4 ? newline : "  ");
        }
        return entries.toString();
    }

    private String heading(int section, Kind kind) {
        String name = random.nextBoolean() ? kind.name : kind.shortName;
        return switch (sectionStyle) {
            case 0 -> "一二三".charAt(section) + "、" + name + "（每题2分，共20分）";
            case 1 -> "第" + "一二三".charAt(section) + "部分  " + name;
            case 2 -> "【" + name + "】";
            default -> "（" + "一二三".charAt(section) + "）" + name + "：下列各题请按要求作答。";
        };
    }

    private void print(Asked asked, int number) {
        if (random.nextInt(4) == 0) {
            line("");
        }
        boolean inStem = keyPlace == 0;
        String bracket = inStem && asked.kind() != Kind.TRUE_FALSE ? "（" + pad(asked.key()) + "）" : "（　　）";
        String stem = asked.stem() + (asked.kind() == Kind.TRUE_FALSE ? "。" : bracket + "。");
        if (asked.kind() == Kind.TRUE_FALSE && inStem) {
            stem = stem + "（" + pad(written(asked)) + "）";
        }
        String start = number(number);
        if (random.nextInt(5) == 0 && stem.length() > 12) {
            line(start + stem.substring(0, 10));
            line(stem.substring(10));
        } else {
            line(start + stem);
        }
        printOptions(asked.options());
        if (keyPlace == 1) {
            line((random.nextBoolean() ? "答案：" : "【答案】") + written(asked));
        } else if (keyPlace == 2) {
            line("正确答案: " + written(asked));
            line("解析：根据有关规定，应当如此。");
        }
    }

    private void printOptions(List<String> options) {
        var printed = new StringBuilder();
        for (int i = 0; i < options.size(); i++) {
            printed.append(label((char) ('A' + i))).append(options.get(i));
            boolean last = i == options.size() - 1;
            printed.append(
                    last
                            ? ""
                            : switch (layout) {
                                case 0 -> newline;
                                case 1 -> "\t";
                                case 2 -> "   ";
                                case 3 -> i % 2 == 0 ? "    " : newline;
                                default -> newline + newline;
                            });
        }
        if (!options.isEmpty()) {
            line(printed.toString());
        }
    }

    private String number(int number) {
        return switch (numberStyle) {
            case 0 -> number + ". ";
            case 1 -> number + "、";
            case 2 -> number + "．";
            case 3 -> "（" + number + "）";
            case 4 -> "第" + number + "题 ";
            case 5 -> "【" + number + "】";
            case 6 -> (number < 10 ? "0" : "") + number + ".";
            case 7 -> number + " ";
            default -> number + "\t";
        };
    }

    private String label(char letter) {
        return switch (optionStyle) {
            case 0 -> letter + ". ";
            case 1 -> letter + "、";
            case 2 -> letter + "．";
            case 3 -> "（" + letter + "）";
            case 4 -> letter + ") ";
            case 5 -> letter + "：";
            case 6 -> (char) (letter + 0xFEE0) + "．";
            case 7 -> Character.toLowerCase(letter) + ". ";
            default -> letter + " ";
        };
    }

    private String written(Asked asked) {
        if (asked.kind() != Kind.TRUE_FALSE) {
            return asked.key();
        }
        String[] words = {"√×", "对错", "√×", "TF", "VX", "AB"};
        return String.valueOf(words[truthStyle].charAt(asked.key().charAt(0) - 'A'));
    }

    private String pad(String key) {
        return random.nextBoolean() ? " " + key + " " : key;
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private void line(String line) {
        text.append(line).append(newline);
    }
}
