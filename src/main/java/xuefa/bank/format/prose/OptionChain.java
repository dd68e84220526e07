package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the options in the text of a question: of all letters that may be labels, the chain A, B, C… that stands out best by
 * its places (line start, tab, space, in a sentence) and by one way of writing.
 */
final class OptionChain {
    /** @param start where the label begins, {@code end} where the option's text does */
    record Mark(char letter, int start, int end) {}

    private record Candidate(char letter, int start, int end, char style, int quality) {
        boolean isStrong() {
            return style != ' ' && style != '\0';
        }
    }

    private static final int MOST = 400;
    private static final int LINE_START = 10;
    private static final int AFTER_GAP = 7;
    private static final int AFTER_SPACE = 5;
    private static final int AFTER_STOP = 3;
    private static final int INSIDE = 1;
    private static final int BREACH = 8;
    private static final Pattern LABEL = Pattern.compile(
            "(?<![A-Za-z])(?:\\(\\s*(?<closed>[A-Ka-k])\\s*\\)|\\[\\s*(?<boxed>[A-Ka-k])\\s*\\]|(?<letter>[A-Ka-k])[ \\t]{0,2}(?<delimiter>[.、:),])|(?<![0-9])(?<bare>[A-Ka-k])(?<space>[ \\t]+|(?=[\\u4e00-\\u9fff《“\"0-9])))[.、:]?[ \\t]*");

    private OptionChain() {}

    /** The labels of the options in {@code plain}, in order; empty if it has none. A faulty chain is given as it stands. */
    static List<Mark> in(String plain) {
        var candidates = candidates(plain);
        int count = candidates.size();
        int[] score = new int[count];
        int[] previous = new int[count];
        int best = -1;
        for (int i = 0; i < count; i++) {
            var candidate = candidates.get(i);
            previous[i] = -1;
            score[i] = startScore(candidate);
            for (int j = 0; j < i; j++) {
                int joined = score[j] + candidate.quality() + linkScore(candidates.get(j), candidate);
                if (score[j] > 0 && joined >= score[i] && joined > score[j]) {
                    score[i] = joined;
                    previous[i] = j;
                }
            }
            if (score[i] > 0 && (best < 0 || score[i] >= score[best])) {
                best = i;
            }
        }
        var chain = new ArrayList<Mark>();
        for (int i = best; i >= 0; i = previous[i]) {
            var candidate = candidates.get(i);
            chain.add(new Mark(candidate.letter(), candidate.start(), candidate.end()));
        }
        Collections.reverse(chain);
        return isOne(chain, candidates, best) ? chain : List.of();
    }

    /** One letter alone is an option only where nothing else can be meant. */
    private static boolean isOne(List<Mark> chain, List<Candidate> candidates, int last) {
        return chain.size() > 1
                || (chain.size() == 1
                        && candidates.get(last).quality() == LINE_START
                        && candidates.get(last).isStrong());
    }

    private static int startScore(Candidate candidate) {
        if (candidate.letter() == 'A') {
            return candidate.quality();
        }
        boolean standsOut = candidate.quality() >= AFTER_GAP && candidate.isStrong() && candidate.letter() <= 'D';
        return standsOut ? candidate.quality() - BREACH : 0;
    }

    /** What following {@code before} is worth; far below nothing where it is no step of a chain. */
    private static int linkScore(Candidate before, Candidate after) {
        int same = before.style() == after.style() ? 3 : -4;
        int step = after.letter() - before.letter();
        if (step == 1) {
            return same;
        }
        boolean standsOut = Math.min(before.quality(), after.quality()) >= AFTER_GAP && after.isStrong() && same > 0;
        return standsOut && step >= 0 && step <= 3 ? same - BREACH : -1000;
    }

    private static List<Candidate> candidates(String plain) {
        var candidates = new ArrayList<Candidate>();
        var matcher = LABEL.matcher(plain);
        while (matcher.find() && candidates.size() < MOST) {
            char style = '\0';
            int at;
            if (matcher.group("letter") != null) {
                at = matcher.start("letter");
                style = matcher.group("delimiter").charAt(0);
            } else if (matcher.group("closed") != null) {
                at = matcher.start("closed");
                style = '(';
            } else if (matcher.group("boxed") != null) {
                at = matcher.start("boxed");
                style = '[';
            } else {
                at = matcher.start("bare");
                style = matcher.group("space").isEmpty() ? '\0' : ' ';
            }
            int quality = quality(plain, matcher.start());
            boolean weak = style == '\0' || style == ' ' || style == ',';
            if (weak ? quality >= AFTER_SPACE : quality > 0) {
                char letter = Character.toUpperCase(plain.charAt(at));
                candidates.add(new Candidate(letter, matcher.start(), matcher.end(), style, quality));
            }
        }
        return candidates;
    }

    private static int quality(String plain, int at) {
        int before = at - 1;
        while (before >= 0 && plain.charAt(before) == ' ') {
            before--;
        }
        int spaces = at - 1 - before;
        if (before < 0 || plain.charAt(before) == '\n') {
            return LINE_START;
        }
        if (plain.charAt(before) == '\t' || spaces > 1) {
            return AFTER_GAP;
        }
        if (plain.charAt(before) == '(') {
            return 0;
        }
        if (spaces == 1) {
            return AFTER_SPACE;
        }
        char glued = plain.charAt(before);
        if ("。;?!)]:".indexOf(glued) >= 0) {
            return AFTER_STOP;
        }
        return "(、和与或及,-/".indexOf(glued) >= 0 ? 0 : INSIDE;
    }
}
