package xuefa.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.law.ArticleRef;

/**
 * A chapter 章节.
 *
 * @param id the same in all versions of its course
 * @param seconds how long it takes; of a video how long it is; 0 only for questions
 * @param laws titles of the laws that it teaches
 */
public record Chapter(UUID id, String title, int seconds, List<String> laws, Matter matter) {
    public static final int MOST_SECONDS = 6 * 3600;

    public Chapter {
        laws = List.copyOf(laws);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a chapter without a title");
        }
        if (seconds < 0 || seconds > MOST_SECONDS || (seconds == 0) != matter instanceof Questions) {
            throw new IllegalArgumentException("a chapter of " + seconds + " s: " + title);
        }
    }

    /** What there is to see, read or answer. */
    public sealed interface Matter permits Video, Document, Articles, Case, Questions {
        /** The name in JSON. */
        String code();

        /** The files that it needs, by digest. */
        default List<String> media() {
            return List.of();
        }
    }

    /**
     * @param digest of a video or sound file
     * @param captions WebVTT
     * @param transcript what is said, for whoever can't hear or play it
     */
    public record Video(String digest, Optional<String> captions, String transcript) implements Matter {
        @Override
        public String code() {
            return "video";
        }

        @Override
        public List<String> media() {
            return captions.isPresent() ? List.of(digest, captions.get()) : List.of(digest);
        }
    }

    /** A PDF, HTML or Markdown file. */
    public record Document(String digest) implements Matter {
        @Override
        public String code() {
            return "document";
        }

        @Override
        public List<String> media() {
            return List.of(digest);
        }
    }

    /**
     * Articles of a law in the library.
     *
     * @param passedOn the day that names the wording
     */
    public record Articles(String law, LocalDate passedOn, List<ArticleRef> articles) implements Matter {
        public Articles {
            articles = List.copyOf(articles);
        }

        @Override
        public String code() {
            return "articles";
        }
    }

    /** A guiding case 以案释法, by its key. */
    public record Case(String key) implements Matter {
        @Override
        public String code() {
            return "case";
        }
    }

    /** Questions of a release of a bank, each of which has to be answered right at last. */
    public record Questions(String release, List<String> ids) implements Matter {
        public Questions {
            ids = List.copyOf(ids);
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("a chapter of no questions");
            }
        }

        @Override
        public String code() {
            return "questions";
        }
    }

    public boolean isTimed() {
        return seconds > 0;
    }

    public int millis() {
        return seconds * 1000;
    }
}
