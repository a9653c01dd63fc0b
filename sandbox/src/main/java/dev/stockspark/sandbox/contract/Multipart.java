package dev.stockspark.sandbox.contract;

import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.AbstractRequestContext;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/** The parts of a {@code multipart/form-data} body (RFC 7578). */
final class Multipart extends AbstractFileUpload<Incoming, DiskFileItem, DiskFileItemFactory> {
    static List<Part> parse(Incoming request) {
        try {
            List<Part> parts = new ArrayList<>();
            FileItemInputIterator items = new Multipart().getItemIterator(request);
            while (items.hasNext()) {
                parts.add(part(items.next()));
            }
            return parts;
        } catch (IOException malformed) {
            throw ApiFailure.badRequest("the multipart body is malformed: " + malformed.getMessage());
        }
    }

    private static Part part(FileItemInput item) throws IOException {
        return new Part(
                Objects.requireNonNullElse(item.getFieldName(), ""),
                Objects.requireNonNullElse(item.getName(), ""),
                Objects.requireNonNullElse(item.getContentType(), ""),
                item.getInputStream().readAllBytes());
    }

    @Override
    public FileItemInputIterator getItemIterator(Incoming request) throws IOException {
        return getItemIterator(context(request));
    }

    @Override
    public Map<String, List<DiskFileItem>> parseParameterMap(Incoming request) throws FileUploadException {
        return parseParameterMap(context(request));
    }

    @Override
    public List<DiskFileItem> parseRequest(Incoming request) throws FileUploadException {
        return parseRequest(context(request));
    }

    private static RequestContext context(Incoming request) {
        return new AbstractRequestContext<>(
                name -> request.header(name).orElse(""), () -> request.body().length, request) {
            @Override
            public String getCharacterEncoding() {
                return "UTF-8";
            }

            @Override
            public String getContentType() {
                return getRequest().header("content-type").orElse("");
            }

            @Override
            public ByteArrayInputStream getInputStream() {
                return new ByteArrayInputStream(getRequest().body());
            }
        };
    }
}
