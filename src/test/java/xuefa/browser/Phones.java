package xuefa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import xuefa.app.Node;

/**
 * The devices of a story. When it fails, the picture and the trace of each are left in {@code target/browser} (open a
 * trace at trace.playwright.dev); when it goes well, none may have had an error in its console.
 */
final class Phones implements BeforeEachCallback, AfterEachCallback {
    private static final Path FOLDER = Path.of("target", "browser");
    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(Phones.class);

    private final List<Phone> phones = new ArrayList<>();
    private @Nullable Chromium chromium;

    @Override
    public void beforeEach(ExtensionContext story) {
        assertThat(Path.of("web/dist/index.html"))
                .as("the built web app; make test builds it")
                .exists();
        chromium = story.getRoot()
                .getStore(SHARED)
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    }

    Phone phone(Node node) {
        return device(node, Device.PHONE);
    }

    Phone device(Node node, Device device) {
        Phone phone = Objects.requireNonNull(chromium).phone(node.port(), device);
        phones.add(phone);
        return phone;
    }

    @Override
    public void afterEach(ExtensionContext story) {
        boolean failed = story.getExecutionException().isPresent();
        List<String> complaints =
                phones.stream().flatMap(phone -> phone.complaints().stream()).toList();
        for (int i = 0; i < phones.size(); i++) {
            if (failed || !complaints.isEmpty()) {
                phones.get(i).keep(FOLDER, story.getRequiredTestMethod().getName() + "-" + (i + 1));
            }
            phones.get(i).close();
        }
        if (!failed) {
            assertThat(complaints).as("errors in the console").isEmpty();
        }
    }
}
