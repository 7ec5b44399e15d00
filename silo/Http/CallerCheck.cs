using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace RolloutSim.Silo.Http;

/// <summary>Lets in who may call: with a token who knows it; without one only who calls this machine by a name of its own, so that no page elsewhere can make a browser ask here.</summary>
internal sealed class CallerCheck(HttpOptions options)
{
    private const string OtherName = "Expected a name of this machine, localhost or 127.0.0.1; the request was meant for another host.";
    private const string TokenWanted = "Expected the server's token in the header 'Authorization: Bearer ...'.";

    private static readonly string[] Open = ["/healthz", "/readyz"];

    private readonly byte[]? _token = options.Token is null ? null : Encoding.UTF8.GetBytes($"Bearer {options.Token}");

    public async Task Check(HttpContext context, RequestDelegate next)
    {
        if (_token is null ? IsOwnName(context.Request.Host.Host) : Open.Contains(context.Request.Path.Value) || Knows(context.Request.Headers.Authorization.ToString()))
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.CacheControl = "no-store";
            await next(context);
            return;
        }
        context.Response.StatusCode = _token is null ? StatusCodes.Status421MisdirectedRequest : StatusCodes.Status401Unauthorized;
        if (_token is not null) context.Response.Headers.WWWAuthenticate = "Bearer";
        await Results.Problem(_token is null ? OtherName : TokenWanted, statusCode: context.Response.StatusCode).ExecuteAsync(context);
    }

    private static bool IsOwnName(string host) => host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    private bool Knows(string header) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header), _token);
}
