package xuefa.law.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.Block;
import xuefa.law.ChineseNumber;
import xuefa.law.Heading;
import xuefa.law.Item;
import xuefa.law.LawDates;
import xuefa.law.LawEvent;
import xuefa.law.LawText;
import xuefa.law.Paragraph;
import xuefa.law.Passage;

/** Invents laws that look like laws, with the words that make them hard to read: mentions of articles everywhere. */
final class RandomLaw {
    private static final String WORDS = "县级以上人民政府应当加强对本行政区域内公共服务工作领导组织协调监督检查单位个人申请机关决定期限证据程序责任";

    private final Random random;
    private int number;

    RandomLaw(long seed) {
        this.random = new Random(seed);
    }

    LawText law() {
        var blocks = new ArrayList<Block>();
        if (random.nextInt(4) == 0) {
            blocks.add(new Heading(Heading.Kind.PREAMBLE, "序言", ""));
            blocks.add(new Passage(sentence()));
            blocks.add(new Passage(sentence()));
        }
        int chapters = random.nextInt(5);
        if (chapters == 0) {
            articles(blocks);
        }
        for (int chapter = 1; chapter <= chapters; chapter++) {
            blocks.add(new Heading(Heading.Kind.CHAPTER, "第" + ChineseNumber.write(chapter) + "章", title()));
            int sections = random.nextInt(3) == 0 ? 2 : 0;
            if (sections == 0) {
                articles(blocks);
            }
            for (int section = 1; section <= sections; section++) {
                blocks.add(new Heading(Heading.Kind.SECTION, "第" + ChineseNumber.write(section) + "节", title()));
                articles(blocks);
            }
        }
        LocalDate passed = LocalDate.of(1990 + random.nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String words = "%d年%d月%d日第十四届全国人民代表大会常务委员会第七次会议通过"
                .formatted(passed.getYear(), passed.getMonthValue(), passed.getDayOfMonth());
        return new LawText(
                "中华人民共和国" + title() + "法",
                "",
                List.of(new LawEvent(passed, LawEvent.Kind.PASSED, words)),
                new LawDates(Optional.of(passed), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                LawText.Numbering.ARTICLES,
                List.of(),
                blocks);
    }

    private void articles(List<Block> blocks) {
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            number++;
            blocks.add(article(new ArticleRef(number, 0, 0)));
            for (int inserted = 1; random.nextInt(10) == 0; inserted++) {
                blocks.add(article(new ArticleRef(number, inserted, 0)));
            }
        }
    }

    private Article article(ArticleRef ref) {
        var paragraphs = new ArrayList<Paragraph>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            paragraphs.add(
                    random.nextInt(3) == 0
                            ? new Paragraph(clause() + "有下列情形之一的：", items())
                            : new Paragraph(sentence(), List.of()));
        }
        return new Article(ref, ref.inChinese(), "", paragraphs);
    }

    private List<Item> items() {
        var items = new ArrayList<Item>();
        int count = 2 + random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            List<Item> inside = random.nextInt(5) == 0
                    ? List.of(new Item("1.", clause() + "；", List.of()), new Item("2.", clause() + "；", List.of()))
                    : List.of();
            String end = inside.isEmpty() ? i == count ? "。" : "；" : "：";
            items.add(new Item("（" + ChineseNumber.write(i) + "）", clause() + end, inside));
        }
        return items;
    }

    private String sentence() {
        var sentence = new StringBuilder(clause());
        for (int i = random.nextInt(4); i > 0; i--) {
            sentence.append(random.nextInt(4) == 0 ? "。" : "，").append(clause());
        }
        return sentence.append("。").toString();
    }

    private String clause() {
        return switch (random.nextInt(8)) {
            case 0 -> words(2, 9) + "依照本法" + mention() + "的规定" + words(2, 5);
            case 1 -> words(2, 9) + "违反" + mention() + "、" + mention() + "规定，" + words(2, 8);
            case 2 -> words(2, 6) + "（以下称" + words(2, 4) + "）" + words(2, 8);
            case 3 -> words(2, 6) + "“" + words(2, 4) + "”" + words(2, 8);
            case 4 -> words(2, 6) + mention() + "第一款第（二）项" + words(2, 8) + "12.5元";
            default -> words(4, 40);
        };
    }

    private String mention() {
        return new ArticleRef(1 + random.nextInt(number + 3), random.nextInt(6) == 0 ? 1 : 0, 0).inChinese();
    }

    private String title() {
        return words(2, 9);
    }

    private String words(int least, int most) {
        var words = new StringBuilder();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            words.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return words.toString();
    }
}
