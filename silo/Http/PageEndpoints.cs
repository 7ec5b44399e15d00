using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace RolloutSim.Silo.Http;

/// <summary>The live page at <c>/</c>: a few files inside this assembly, which load nothing from elsewhere.</summary>
internal static class PageEndpoints
{
    private static readonly (string Path, string File, string Type)[] Files =
        [("/", "index.html", "text/html"), ("/page.css", "page.css", "text/css"), ("/page.js", "page.js", "text/javascript"), ("/texts.js", "texts.js", "text/javascript")];

    public static void Map(IEndpointRouteBuilder web)
    {
        foreach ((string path, string file, string type) in Files)
        {
            byte[] content = Read(file);
            web.MapGet(path, (HttpContext context) =>
            {
                context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
                return Results.Bytes(content, $"{type}; charset=utf-8");
            }).ExcludeFromDescription();
        }
    }

    private static byte[] Read(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"page/{file}") ?? throw new InvalidOperationException($"The page's file '{file}' is not in the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
