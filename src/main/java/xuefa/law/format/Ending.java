package xuefa.law.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xuefa.law.Article;
import xuefa.law.Block;
import xuefa.law.LawDates.InForce;

/** What the last articles say: when the law begins and which laws end with that. */
record Ending(Optional<InForce> begins, List<String> repeals) {
    private static final int LAST_ARTICLES = 3;
    private static final Pattern BEGINS = Pattern.compile(
            "本(?:法|条例|规定|办法|规则|细则|解释|决定|修正案|准则|规程|通则|规范)[^。]{0,12}自(?:([^。，]{0,30}?日)|(?:公布|发布|颁布|印发|通过)之日)起(?:施行|实施|生效)");
    private static final Pattern REPEALS = Pattern.compile("((?:《[^《》]+》[^《》。]{0,80})+)同时废止");
    private static final Pattern TITLE = Pattern.compile("《([^《》]+)》");

    static Ending of(List<Block> blocks) {
        List<Article> articles = blocks.stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();
        Optional<InForce> begins = Optional.empty();
        var repeals = new ArrayList<String>();
        for (Article article : articles.subList(Math.max(0, articles.size() - LAST_ARTICLES), articles.size())) {
            String text = article.text();
            Optional<InForce> earlier = begins;
            begins = begins(text).or(() -> earlier);
            Matcher repealed = REPEALS.matcher(text);
            while (repealed.find()) {
                Matcher title = TITLE.matcher(repealed.group(1));
                while (title.find()) {
                    repeals.add(title.group(1));
                }
            }
        }
        return new Ending(begins, repeals);
    }

    private static Optional<InForce> begins(String text) {
        Matcher begins = BEGINS.matcher(text);
        if (!begins.find()) {
            return Optional.empty();
        }
        return begins.group(1) == null || begins.group(1).endsWith("之日")
                ? Optional.of(new InForce.OncePublished())
                : NoteReader.firstDate(begins.group(1)).map(InForce.On::new);
    }
}
