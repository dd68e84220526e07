package xuefa.support;

import java.util.ArrayList;
import java.util.List;

/** What every answer of the contract has to tell browsers, be it a page of data, a file or an error. */
public final class SafeHeaders {
    private SafeHeaders() {}

    /** What an answer leaves open; empty for nothing. */
    public static List<String> missing(Json answer) {
        List<String> missing = new ArrayList<>();
        want(missing, said(answer, "content-security-policy").startsWith("default-src 'none'"), "a policy");
        want(missing, said(answer, "x-content-type-options").equals("nosniff"), "nosniff");
        want(missing, said(answer, "cross-origin-resource-policy").equals("same-origin"), "its own origin only");
        want(missing, !said(answer, "referrer-policy").isEmpty(), "a policy for referrers");
        want(missing, said(answer, "cache-control").matches(".*\\b(no-store|no-cache|private)\\b.*"), "no caches");
        want(missing, !answer.headers().containsKey("access-control-allow-origin"), "no other origins");
        want(missing, !said(answer, "content-type").startsWith("text/html"), "no page");
        return missing;
    }

    private static void want(List<String> missing, boolean there, String what) {
        if (!there) {
            missing.add(what);
        }
    }

    private static String said(Json answer, String header) {
        return answer.headers().getOrDefault(header, "");
    }
}
