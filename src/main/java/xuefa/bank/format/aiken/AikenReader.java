package xuefa.bank.format.aiken;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Drafting;
import xuefa.bank.format.Ending;
import xuefa.bank.format.QuestionReader;
import xuefa.bank.format.TextFile;
import xuefa.bank.format.markup.CleanText;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.Where;

/** Reads Aiken: a stem, options {@code A. …} or {@code A) …}, and a line {@code ANSWER: A}. */
public final class AikenReader implements QuestionReader {
    private static final Pattern OPTION = Pattern.compile("^\\s*+([A-Za-zＡ-Ｚ])\\s*[.)．）、]\\s*(.*)");
    private static final Pattern ANSWER =
            Pattern.compile("\\s*(?:ANSWER|ANS)\\s*[:：]\\s*(.*)", Pattern.CASE_INSENSITIVE);

    @Override
    public String format() {
        return "aiken";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return TextFile.text(file)
                .filter(text ->
                        text.lines().anyMatch(line -> ANSWER.matcher(line).matches()))
                .filter(text -> text.lines()
                        .noneMatch(line ->
                                line.strip().startsWith("::") || line.strip().endsWith("{")))
                .isPresent();
    }

    @Override
    public SourceReading<DraftQuestion> read(SourceFile file, Progress progress) {
        return TextFile.read(file, text -> new Reading(progress).read(text));
    }

    /** One file. */
    private static final class Reading {
        private final Progress progress;
        private final List<Found<DraftQuestion>> records = new ArrayList<>();
        private final List<Aside> asides = new ArrayList<>();
        private final List<String> stem = new ArrayList<>();
        private final List<String> options = new ArrayList<>();
        private int begin;
        private boolean afterGap;

        Reading(Progress progress) {
            this.progress = progress;
        }

        SourceReading<DraftQuestion> read(String text) {
            int number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                var answer = ANSWER.matcher(line);
                var option = OPTION.matcher(line);
                if (line.isBlank()) {
                    afterGap = true;
                    continue;
                }
                if (answer.matches()) {
                    begin = begin == 0 ? number : begin;
                    end(answer.group(1));
                    if (!progress.goesOn(records.size())) {
                        return new SourceReading.Cancelled<>();
                    }
                } else if (option.matches() && isNext(option.group(1)) && !stem.isEmpty()) {
                    options.add(option.group(2).strip());
                } else if (line.strip().startsWith("//")) {
                    asides.add(new Aside(Where.line(number), line.strip()));
                } else {
                    words(line, number);
                }
                afterGap = false;
            }
            end("");
            return new SourceReading.Done<>(records, asides);
        }

        /** A line of the stem; behind an option its next line, or after an empty line a new question. */
        private void words(String line, int number) {
            if (!options.isEmpty() && !afterGap) {
                options.set(options.size() - 1, options.getLast() + "\n" + line.strip());
                return;
            }
            if (!options.isEmpty()) {
                end("");
            }
            begin = stem.isEmpty() ? number : begin;
            stem.add(line.strip());
        }

        private boolean isNext(String letter) {
            String half = CleanText.ofPlain(letter).text();
            char upper = half.toUpperCase(Locale.ROOT).charAt(0);
            char plain = upper >= 'Ａ' && upper <= 'Ｚ' ? (char) (upper - 'Ａ' + 'A') : upper;
            return plain == 'A' + options.size();
        }

        private void end(String answer) {
            if (!stem.isEmpty() || !options.isEmpty() || !answer.isBlank()) {
                records.add(record(answer.strip()));
            }
            stem.clear();
            options.clear();
            begin = 0;
        }

        private Found<DraftQuestion> record(String answer) {
            var draft = new Drafting(Where.line(Math.max(1, begin)));
            draft.stem = draft.words(CleanText.ofPlain(String.join("\n", stem)));
            options.forEach(option -> draft.option(draft.words(CleanText.ofPlain(option)), false));
            draft.key = answer.isEmpty() ? null : Ending.without(".。;；", answer);
            String letters = answer.replaceAll("[^A-Za-zＡ-Ｚａ-ｚ]", "");
            boolean isPair = options.size() == 2 && letters.length() < 2;
            draft.kind = isPair ? null : letters.length() > 1 ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
            return draft.found();
        }
    }
}
