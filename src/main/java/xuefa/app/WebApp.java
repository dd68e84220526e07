package xuefa.app;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.nio.file.Path;
import xuefa.app.tls.Pem;
import xuefa.shared.http.FrontDoor;
import xuefa.shared.http.PageHeaders;

/** Serves the built web app and the contract, with the headers that browsers want. */
final class WebApp {
    private static final long A_YEAR_SECONDS = 31_536_000;

    private final Vertx vertx;
    private final Common common;
    private final Front front;

    WebApp(Vertx vertx, Common common, Front front) {
        this.vertx = vertx;
        this.common = common;
        this.front = front;
    }

    void addTo(Router router) {
        Path folder = common.config().webFolder().toAbsolutePath().normalize();
        router.route().order(-3).handler(new PageHeaders(front.strict()));
        router.route().order(-2).handler(new FrontDoor(front.own(common.config())));
        router.get("/openapi.json").handler(context -> context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(common.contract().published()));
        front.authority().map(Pem::certificate).ifPresent(authority -> router.get("/authority.crt")
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-x509-ca-cert")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .end(authority)));
        router.get("/assets/*")
                .handler(StaticHandler.create(FileSystemAccess.ROOT, folder + "/assets")
                        .setMaxAgeSeconds(A_YEAR_SECONDS)
                        .setDirectoryListing(false));
        router.getWithRegex("/(?!api/).*")
                .handler(StaticHandler.create(FileSystemAccess.ROOT, folder.toString())
                        .setCachingEnabled(false)
                        .setDirectoryListing(false)
                        .setIncludeHidden(false));
        router.getWithRegex("/console(?:/[^.]*)?").handler(context -> page(context, folder.resolve("console.html")));
        router.getWithRegex("/(?!api/|assets/)[^.]*").handler(context -> page(context, folder.resolve("index.html")));
    }

    /** An app has addresses of its own; all of them are its one page. */
    private void page(RoutingContext context, Path page) {
        vertx.fileSystem().exists(page.toString()).onComplete(there -> {
            if (there.succeeded() && there.result()) {
                context.response()
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .sendFile(page.toString());
            } else {
                context.next();
            }
        });
    }
}
