package xuefa.bank.format.qti;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xuefa.bank.DraftQuestion;
import xuefa.bank.format.markup.XmlDocument;
import xuefa.bank.format.markup.XmlNode.Element;
import xuefa.bank.format.markup.ZipPackage;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.Where;

/** A content package: the items its manifest names, in that order, then those it forgot. */
final class QtiPackage {
    private final ZipPackage.Opened files;
    private final QtiItems items;
    private final List<Aside> asides = new ArrayList<>();
    private final Map<String, String> stimuli = new LinkedHashMap<>();

    QtiPackage(ZipPackage.Opened files, Progress progress) {
        this.files = files;
        this.items = new QtiItems(progress);
    }

    static boolean isManifest(String path) {
        return path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase("imsmanifest.xml");
    }

    SourceReading<DraftQuestion> read() {
        var manifest =
                files.texts().keySet().stream().filter(QtiPackage::isManifest).findFirst();
        Set<String> paths = new LinkedHashSet<>();
        if (manifest.isPresent()) {
            switch (QtiReader.document(files.texts().getOrDefault(manifest.get(), new byte[0]))) {
                case XmlDocument.Sound sound -> named(sound.root(), folder(manifest.get()), paths);
                case XmlDocument.Broken broken ->
                    asides.add(new Aside(Where.line(manifest.get(), broken.line()), "清单读不懂：" + broken.reason()));
            }
        }
        paths.addAll(files.texts().keySet());
        for (String path : paths) {
            if (!isManifest(path) && !read(path)) {
                return new SourceReading.Cancelled<>();
            }
        }
        return items.records().isEmpty()
                ? new SourceReading.Refused<>("内容包里没有 QTI 2.x 或 3.0 的试题", "从原系统以 QTI 2.1 或 3.0 重新导出内容包")
                : new SourceReading.Done<>(items.records(), asides);
    }

    /** The paths of the manifest's resources that are items, without those that aren't in the package. */
    private void named(Element manifest, String folder, Set<String> paths) {
        for (var resource : manifest.find(each -> each.name().equals("resource"))) {
            String type = resource.attribute("type");
            String href = resource.attribute("href");
            boolean isItem = type.contains("_item_") || type.endsWith("/item");
            String path = normalised(folder + path(href));
            if (files.texts().containsKey(path)) {
                paths.add(path);
            } else if (isItem) {
                items.reject(href.isEmpty() ? "imsmanifest.xml" : href, "清单里有这道题，包里却没有它的文件", "重新打包");
            }
        }
    }

    /** Reads one file of the package; says whether to go on. */
    private boolean read(String path) {
        return switch (QtiReader.document(files.texts().getOrDefault(path, new byte[0]))) {
            case XmlDocument.Broken broken -> items.reject(path, broken.reason(), "从原系统重新导出这道题");
            case XmlDocument.Sound sound -> {
                var root = QtiNames.inVersion2(sound.root());
                boolean holdsItems = root.name().equals("assessmentItem")
                        || !root.find(each -> each.name().equals("assessmentItem"))
                                .isEmpty();
                if (!holdsItems) {
                    asides.add(new Aside(Where.line(path, 1), "不是试题：" + root.name()));
                    yield true;
                }
                yield items.add(root, path, stimulus(root, folder(path)));
            }
        };
    }

    /** The words of the material that an item refers to. */
    private String stimulus(Element item, String folder) {
        Optional<String> href = item.all("assessmentStimulusRef").stream()
                .map(each -> each.attribute("href"))
                .findFirst();
        return href.map(path -> normalised(folder + path(path)))
                .map(path -> stimuli.computeIfAbsent(path, this::readStimulus))
                .orElse("");
    }

    private String readStimulus(String path) {
        if (!(QtiReader.document(files.texts().getOrDefault(path, new byte[0])) instanceof XmlDocument.Sound sound)) {
            return "";
        }
        return QtiNames.inVersion2(sound.root())
                .first("stimulusBody")
                .map(body -> QtiBody.withGaps(QtiBody.words(body).text(), ""))
                .orElse("");
    }

    private static String normalised(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..") && !names.isEmpty()) {
                names.removeLast();
            } else if (!name.equals(".") && !name.equals("..")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    /** A reference as a path: without an anchor, percent signs resolved. */
    private static String path(String href) {
        String plain = href.replaceFirst("[#?].*", "");
        try {
            return plain.contains("%") ? URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8) : plain;
        } catch (IllegalArgumentException odd) {
            return plain;
        }
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
