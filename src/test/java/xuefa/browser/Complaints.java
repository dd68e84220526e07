package xuefa.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Errors in the browser's console, except those that a story brings about on purpose. */
final class Complaints {
    private final List<String> heard = new ArrayList<>();
    private final Set<String> expected = new HashSet<>();

    Complaints(BrowserContext context) {
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !expected(message)) {
                heard.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> heard.add(error.error()));
    }

    /**
     * From now on requests may fail so: Chromium itself writes each of them to the console.
     *
     * @param how {@code net::ERR_} or {@code status of 409}
     */
    void expectRequestsToFail(String how) {
        expected.add(how);
    }

    private boolean expected(ConsoleMessage message) {
        boolean askingWhoIsSignedIn =
                message.text().contains("status of 401") && message.location().contains("/api/v1/me:");
        return message.text().startsWith("Failed to load resource")
                && (askingWhoIsSignedIn || expected.stream().anyMatch(message.text()::contains));
    }

    List<String> heard() {
        return List.copyOf(heard);
    }
}
