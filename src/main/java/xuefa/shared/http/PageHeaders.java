package xuefa.shared.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * What every answer tells browsers: what its pages may load and do, and who may embed it. Replies of the contract may load
 * nothing at all. Any thread.
 */
public final class PageHeaders implements Handler<RoutingContext> {
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence RESOURCE = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence STRICT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence NO_SNIFFING = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000; includeSubDomains");

    /** Style attributes are allowed, because text fields that grow with their text measure themselves with one. */
    private static final String EVERY_PAGE = "default-src 'none'; script-src 'self'; script-src-attr 'none'; "
            + "style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final CharSequence PAGE =
            HttpHeaders.createOptimized(EVERY_PAGE + "; require-trusted-types-for 'script'; trusted-types vue default");
    /** Its page is a program of others, which writes its markup without trusted types. */
    private static final CharSequence CONTRACT_PAGE = HttpHeaders.createOptimized(EVERY_PAGE);

    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'; sandbox");
    private static final String POWERS = "accelerometer=(), autoplay=(self), camera=(self), display-capture=(), "
            + "fullscreen=(self), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private final boolean strict;

    /** @param strict whether browsers are told never to come without HTTPS */
    public PageHeaders(boolean strict) {
        this.strict = strict;
    }

    @Override
    public void handle(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = String.valueOf(context.request().path());
        headers.set(NOSNIFF, NO_SNIFFING);
        headers.set(RESOURCE, SAME_ORIGIN);
        headers.set(REFERRER, SAME_ORIGIN);
        if (strict) {
            headers.set(STRICT, A_YEAR);
        }
        if (path.startsWith("/api/") || path.equals("/openapi.json")) {
            headers.set(POLICY, NOTHING);
        } else {
            headers.set(POLICY, path.equals("/contract.html") ? CONTRACT_PAGE : PAGE);
            headers.set("Permissions-Policy", POWERS);
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("X-Frame-Options", "DENY");
        }
        context.next();
    }
}
