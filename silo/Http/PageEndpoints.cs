using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace RolloutSim.Silo.Http;

/// <summary>The live page at <c>/</c>: a few files inside this assembly, which load nothing from elsewhere.</summary>
internal static class PageEndpoints
{
    private const string Folder = "page/", Index = "index.html";

    public static void Map(IEndpointRouteBuilder web)
    {
        foreach (string file in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]))
        {
            byte[] content = Read(file);
            string type = Path.GetExtension(file) switch { ".html" => "text/html", ".css" => "text/css", _ => "text/javascript" };
            web.MapGet(file == Index ? "/" : $"/{file}", (HttpContext context) =>
            {
                context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
                return Results.Bytes(content, $"{type}; charset=utf-8");
            }).ExcludeFromDescription();
        }
    }

    private static byte[] Read(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + file) ?? throw new InvalidOperationException($"The page's file '{file}' is not in the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
